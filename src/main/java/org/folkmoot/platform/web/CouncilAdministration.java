package org.folkmoot.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CouncilWords;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.Deed;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Changes the council for an administrator who proved lately who they are, and logs it (AU-16). */
@ApplicationScoped
public class CouncilAdministration {

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected CouncilAdministration() {
    this(null, null, null, null);
  }

  @Inject
  CouncilAdministration(
      CouncilService councils, CurrentCouncil currentCouncil, Visitor visitor, Journal journal) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
  }

  /**
   * Changes name, brand, zone, hosts and what the council says of itself.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   * @throws org.folkmoot.people.ConfirmationNeeded if that was not proved lately
   * @throws org.folkmoot.councils.HostTaken if another council answers under one of the hosts
   */
  @Transactional
  public void change(
      String name, String brand, ZoneId zone, List<String> hosts, CouncilWords words) {
    Person actor = visitor.require(Role.ADMINISTRATOR);
    visitor.requireFresh();
    councils.change(currentCouncil.get().id(), name, brand, zone, hosts);
    councils.say(currentCouncil.get().id(), words);
    journal.record(
        Deed.of(
            actor.id(),
            actor.name(),
            "councils.journal.changed",
            name,
            brand,
            zone.getId(),
            String.join(", ", hosts)));
  }
}
