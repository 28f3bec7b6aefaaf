package org.folkmoot.councils;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The council that the current request or job works for. Set once, by the host name of the request
 * or by the job's own row; never guessed.
 */
@RequestScoped
public class CurrentCouncil {

  private @Nullable Council council;

  /**
   * Enters a council.
   *
   * @throws IllegalStateException if another one was entered before: a request has one council
   */
  public void enter(Council entered) {
    if (council != null && council.id() != entered.id()) {
      throw new IllegalStateException("already in council " + council.slug());
    }
    council = entered;
  }

  /** The council, if one was entered. */
  public Optional<Council> find() {
    return Optional.ofNullable(council);
  }

  /**
   * The council.
   *
   * @throws IllegalStateException if none was entered
   */
  public Council get() {
    return find().orElseThrow(() -> new IllegalStateException("no council was entered"));
  }
}
