package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.pages.Address;
import org.folkmoot.people.Visitor;

/** Offers one’s own data as a file. */
@Named
@RequestScoped
public class MyDataView {

  private final Visitor visitor;
  private final Address address;

  @Inject
  MyDataView(Visitor visitor, Address address) {
    this.visitor = visitor;
    this.address = address;
  }

  /** Whether the person proved lately who they are. */
  public boolean isFresh() {
    return visitor.isFresh();
  }

  /** Whether the person asked too often and was sent back. */
  public boolean isTooOften() {
    return address.get("wait").equals("1");
  }
}
