package org.folkmoot.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.mail.ShownLetter;
import org.folkmoot.pages.Address;
import org.jspecify.annotations.Nullable;

/** The page of the demo that shows what would have been sent: all letters, or one of them. */
@Named
@RequestScoped
public class DemoMailView {

  private final DemoLetters letters;
  private final Address address;
  private List<ShownLetter> all = List.of();
  private @Nullable ShownLetter letter;

  @Inject
  DemoMailView(DemoLetters letters, Address address) {
    this.letters = letters;
    this.address = address;
  }

  /**
   * Loads what the address names.
   *
   * @throws NotFound outside of the demo, for other machines, and for a letter that is not there
   */
  public void load() {
    String id = address.get("letter");
    if (!letters.areOpen()) {
      throw new NotFound();
    } else if (id.isEmpty()) {
      all = letters.list();
    } else {
      letter = letters.find(id).orElseThrow(NotFound::new);
    }
  }

  /** The letters, newest first. */
  public List<ShownLetter> getAll() {
    return all;
  }

  /** The letter that the address names, if any. */
  public @Nullable ShownLetter getLetter() {
    return letter;
  }

  /** Whether the list is shown. */
  public boolean isList() {
    return letter == null;
  }
}
