package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.residents.ResidentCounts;

/** How many people of each ward the register holds when figures are made. */
@ApplicationScoped
class Register {

  private final ResidentCounts residents;
  private final RecordKeys keys;

  @Inject
  Register(ResidentCounts residents, RecordKeys keys) {
    this.residents = residents;
    this.keys = keys;
  }

  Tally byWard(Groups groups, String subject) {
    Tally tally = new Tally(Unit.ASKED, Breakdown.WARD, groups.wards());
    residents.eachRegistered(
        person -> tally.count(person.ward(), keys.of(subject, "register/" + person.key())));
    return tally;
  }
}
