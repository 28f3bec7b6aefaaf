package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.budgets.BallotVoters;
import org.folkmoot.budgets.CountService;
import org.folkmoot.councils.WardService;

/** Who voted in rounds with an outcome, by what the file of the ballots says of voters. */
@ApplicationScoped
class RoundTurnout implements FigureSource {

  private final CountService counts;
  private final BallotVoters voters;
  private final WardService wards;
  private final Register register;
  private final RecordKeys keys;

  @Inject
  RoundTurnout(
      CountService counts,
      BallotVoters voters,
      WardService wards,
      Register register,
      RecordKeys keys) {
    this.counts = counts;
    this.voters = voters;
    this.wards = wards;
    this.register = register;
    this.keys = keys;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.ROUND;
  }

  @Override
  public List<String> ended() {
    return counts.listPublished().stream().map(summary -> summary.round().slug()).toList();
  }

  @Override
  public List<Tally> count(String key) {
    Groups groups = new Groups(wards.list());
    Tally byWard = new Tally(Unit.VOTED, Breakdown.WARD, groups.wards());
    Tally byAge = new Tally(Unit.VOTED, Breakdown.AGE, List.of());
    Tally byChannel = new Tally(Unit.VOTED, Breakdown.CHANNEL, List.of());
    String subject = SubjectKind.ROUND.code() + "/" + key;
    for (BallotVoters.Voter voter : voters.list(key)) {
      long record = keys.of(subject, voter.id());
      byWard.count(groups.ward(voter.ward()), record);
      byAge.count(Groups.age(voter.age()), record);
      byChannel.count(Groups.channel(voter.channel()), record);
    }
    return List.of(byWard, byAge, byChannel, register.byWard(groups, subject));
  }
}
