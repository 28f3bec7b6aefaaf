package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;

/**
 * The worker that makes a ballot: it tells how far it is, can be stopped, and names what went
 * wrong.
 */
@UsesChromium
class BoothWorkerTest {

  private static final String VOTING_KEY = "00112233445566778899aabbccddeeff";

  private final Rehearsal rehearsal =
      new Rehearsal(Group.BELENIOS_2048, 1, 21).singles(1).asking(Rehearsal.approval(6, 0, 6));
  private final Election election = rehearsal.election();

  private static JsonNode run(Election election, List<List<Integer>> votes, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("election", election.toJson().write());
    input.put("votes", votes);
    input.put("key", VOTING_KEY);
    return Booth.call("worker", "run", input);
  }

  @Test
  void makesABallotAndTellsHowFarItIs() {
    JsonNode said = run(election, List.of(List.of(1, 0, 1, 0, 0, 1)), Map.of());
    JsonNode made = said.get(said.size() - 1);

    assertThat(made.get("type").asText()).isEqualTo("made");
    byte[] ballot = made.get("ballot").asText().getBytes(StandardCharsets.UTF_8);
    String fingerprint = Election.fingerprint(election.toJson().toUtf8());
    Verdict verdict =
        new BallotCheck(election, ElectionKey.of(election, fingerprint, 1))
            .verify(Ballot.read(ballot, election));
    assertThat(verdict).isEqualTo(Verdict.accepted());
    assertThat(made.get("hash").asText()).isEqualTo(Digest.ofContent(ballot).toHex());
    assertThat(said).hasSize(9);
    for (int step = 0; step < 8; step++) {
      assertThat(said.get(step).get("done").asInt()).isEqualTo(step + 1);
      assertThat(said.get(step).get("total").asInt()).isEqualTo(8);
      assertThat(said.get(step).get("id").asInt()).isEqualTo(7);
    }
  }

  @Test
  void stopsWhenItIsTold() {
    JsonNode said = run(election, List.of(Collections.nCopies(6, 1)), Map.of("cancel", true));
    JsonNode last = said.get(said.size() - 1);

    assertThat(last.get("type").asText()).isEqualTo("failed");
    assertThat(last.get("reason").asText()).isEqualTo("CANCELLED");
    assertThat(said.size()).isLessThan(5);
  }

  @Test
  void namesWhatIsWrong() {
    Election ranking =
        new Rehearsal(Group.RFC_3526_2048, 1, 22)
            .singles(1)
            .asking(
                new Question.Shuffled(
                    List.of("a", "b", "c"),
                    "Rank",
                    Optional.of(
                        JsonReader.read(
                            new BallotKind.Ranking(false)
                                .toText()
                                .getBytes(StandardCharsets.UTF_8)))))
            .election();

    assertThat(reason(election, List.of(List.of(2, 0, 0, 0, 0, 0)))).isEqualTo("VOTE_NOT_ALLOWED");
    assertThat(reason(election, List.of())).isEqualTo("VOTE_NOT_ALLOWED");
    assertThat(reason(ranking, List.of(List.of(1, 1, 0)))).isEqualTo("VOTE_NOT_ALLOWED");
    assertThat(reason(ranking, List.of(List.of(2, 1, 0)))).isEqualTo("made");
    assertThat(reason(ranking, List.of(List.of(0, 0, 0)))).isEqualTo("made");
  }

  private static String reason(Election election, List<List<Integer>> votes) {
    JsonNode said = run(election, votes, Map.of());
    JsonNode last = said.get(said.size() - 1);
    return last.path("reason").asText(last.get("type").asText());
  }
}
