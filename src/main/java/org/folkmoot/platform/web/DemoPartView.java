package org.folkmoot.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.pages.Address;
import org.folkmoot.platform.DemoPart;

/** What a key holder's page says in the demo of a part that the demo made for its visitors. */
@Named
@RequestScoped
public class DemoPartView {

  private final DemoPart part;
  private final Address address;

  @Inject
  DemoPartView(DemoPart part, Address address) {
    this.part = part;
    this.address = address;
  }

  /** Whether the part of the board in the address is known to everybody. */
  public boolean isKnown() {
    return part.isOf(address.get("board"));
  }

  /** The part as words. */
  public String getWords() {
    return part.words();
  }
}
