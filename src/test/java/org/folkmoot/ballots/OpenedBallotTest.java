package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;

/** Ballots of the booth that are opened instead of cast, and those that hold something else. */
@UsesChromium
class OpenedBallotTest {

  private static final List<List<Integer>> SUMMED = List.of(List.of(0, 1, 0), List.of(1, 0));
  private static final List<List<Integer>> RANKED = List.of(List.of(2, 0, 1, 255));

  private record Made(String record, OpenedBallot opened) {}

  private static Made make(Rehearsal rehearsal, List<List<Integer>> votes) {
    String record = rehearsal.open().setup().election().toJson().write();
    String secret = rehearsal.credentials.get(0).toString();
    JsonNode made =
        Booth.call("ballots", "make", Map.of("election", record, "votes", votes, "secret", secret));
    List<List<String>> openings = new ArrayList<>();
    for (JsonNode question : made.get("openings")) {
      List<String> one = new ArrayList<>();
      question.forEach(number -> one.add(number.textValue()));
      openings.add(one);
    }
    return new Made(record, new OpenedBallot(made.get("ballot").textValue(), votes, openings));
  }

  private static Made summed() {
    return make(
        new Rehearsal(Group.BELENIOS_2048, 1, 11)
            .singles(1)
            .asking(Rehearsal.withBlank(2, 1, 1))
            .asking(Rehearsal.approval(2, 0, 2)),
        SUMMED);
  }

  private static Made ranked() {
    return make(
        new Rehearsal(Group.RFC_3526_2048, 1, 12).singles(1).asking(Rehearsal.shuffled(4)), RANKED);
  }

  private static String reason(Made made, OpenedBallot opened) {
    return opened.verify(made.record()) instanceof Verdict.Rejected rejected
        ? rejected.reason()
        : "ACCEPTED";
  }

  @Test
  void whatTheBoothLockedIsWhatWasChosen() {
    for (Made made : List.of(summed(), ranked())) {
      assertThat(made.opened().verify(made.record())).isEqualTo(Verdict.accepted());
    }
  }

  @Test
  void aBallotThatHoldsAnotherVoteIsSeen() {
    Made summed = summed();
    Made ranked = ranked();

    assertThat(reason(summed, with(summed, List.of(List.of(0, 0, 1), List.of(1, 0)))))
        .isEqualTo("BALLOT_OPENING");
    assertThat(reason(summed, with(summed, List.of(List.of(0, 1, 0), List.of(1, 1)))))
        .isEqualTo("BALLOT_OPENING");
    assertThat(reason(ranked, with(ranked, List.of(List.of(1, 0, 2, 255)))))
        .isEqualTo("BALLOT_OPENING");
    assertThat(reason(summed, with(summed, List.of(List.of(1, 1, 1), List.of(1, 0)))))
        .isEqualTo("BALLOT_OPENING");
    assertThat(reason(summed, with(summed, List.of(List.of(0, 1, 0))))).isEqualTo("BALLOT_OPENING");
    assertThat(reason(ranked, summed.opened())).isNotEqualTo("ACCEPTED");
  }

  private static OpenedBallot with(Made made, List<List<Integer>> votes) {
    return new OpenedBallot(made.opened().ballot(), votes, made.opened().randomness());
  }

  @Test
  void anOpeningOfSomethingElseOpensNothing() {
    Made ranked = ranked();
    String drawn = ranked.opened().randomness().get(0).get(0);
    for (String other :
        List.of(new BigInteger(drawn).add(BigInteger.ONE).toString(), "0" + drawn, "-1", "", "x")) {
      OpenedBallot opened =
          new OpenedBallot(ranked.opened().ballot(), RANKED, List.of(List.of(other)));

      assertThat(reason(ranked, opened)).as(other).isEqualTo("BALLOT_OPENING");
    }
    assertThat(reason(ranked, new OpenedBallot(ranked.opened().ballot(), RANKED, List.of())))
        .isEqualTo("BALLOT_OPENING");
  }

  @Test
  void drawnVotesAreAllowed() {
    String record =
        new Rehearsal(Group.BELENIOS_2048, 1, 13)
            .singles(1)
            .asking(Rehearsal.withBlank(4, 1, 2))
            .asking(Rehearsal.approval(5, 2, 3))
            .open()
            .setup()
            .election()
            .toJson()
            .write();
    Election election = Election.read(record.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    RandomVotes chance = new RandomVotes(new SecureRandom());
    for (int i = 0; i < 200; i++) {
      List<List<Integer>> votes = chance.draw(record);
      for (int question = 0; question < votes.size(); question++) {
        VoteRules.requireAllowed(election.questions().get(question), votes.get(question));
      }
    }
  }
}
