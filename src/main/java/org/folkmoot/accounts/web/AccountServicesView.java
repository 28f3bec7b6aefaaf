package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.oidc.LinkService;
import org.folkmoot.accounts.oidc.ServiceLink;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;

/** Services by which one’s own account is entered. */
@Named
@RequestScoped
public class AccountServicesView {

  private final LinkService links;
  private final Visitor visitor;
  private final Feedback feedback;
  private final Address address;

  @Inject
  AccountServicesView(LinkService links, Visitor visitor, Feedback feedback, Address address) {
    this.links = links;
    this.visitor = visitor;
    this.feedback = feedback;
    this.address = address;
  }

  /** Before anything is changed, the person confirms who they are. */
  public void check() {
    visitor.requireFresh();
  }

  /** All services of the council. */
  public List<ServiceLink> getAll() {
    return links.list(visitor);
  }

  /** Number of linked ones. */
  public long getLinked() {
    return getAll().stream().filter(ServiceLink::linked).count();
  }

  /** Whether one was linked just now. */
  public boolean isDone() {
    return !address.get("linked").isEmpty();
  }

  /** Whether one could not be linked, because it is already. */
  public boolean isTaken() {
    return !address.get("taken").isEmpty();
  }

  /** Unlinks one. */
  public void unlink(long provider) {
    links.unlink(visitor, provider);
    feedback.done("/account/services", "accounts.oidc.account.unlinked");
  }
}
