package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.councils.WardService;
import org.folkmoot.residents.RegisteredPerson;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.ServedPeople;

/**
 * Whom the registrar of counted votes served: that, and no more, is known of people. Counted within
 * the time for complaints, after which nobody can.
 */
@ApplicationScoped
class VoteTurnout implements FigureSource {

  private final ElectionService elections;
  private final ServedPeople served;
  private final WardService wards;
  private final Register register;
  private final RecordKeys keys;

  @Inject
  VoteTurnout(
      ElectionService elections,
      ServedPeople served,
      WardService wards,
      Register register,
      RecordKeys keys) {
    this.elections = elections;
    this.served = served;
    this.wards = wards;
    this.register = register;
    this.keys = keys;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.VOTE;
  }

  @Override
  public List<String> ended() {
    return elections.list().stream()
        .filter(election -> election.state() == ElectionState.COUNTED)
        .map(ElectionDetails::slug)
        .toList();
  }

  @Override
  public List<Tally> count(String key) {
    Groups groups = new Groups(wards.list());
    Tally byWard = new Tally(Unit.BEGAN, Breakdown.WARD, groups.wards());
    Tally byAge = new Tally(Unit.BEGAN, Breakdown.AGE, Groups.ages());
    Tally byDay = new Tally(Unit.BEGAN, Breakdown.DAY, List.of());
    String subject = SubjectKind.VOTE.code() + "/" + key;
    for (ServedPeople.Served one : served.list(key)) {
      long record = keys.of(subject, one.pseudonym());
      byWard.count(one.person().map(RegisteredPerson::ward).orElse(""), record);
      byAge.count(one.person().map(person -> person.age().name()).orElse(""), record);
      byDay.count(one.day().toString(), record);
    }
    return List.of(byWard, byAge, byDay, register.byWard(groups, subject));
  }
}
