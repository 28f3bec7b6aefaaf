package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a booth takes for a valid vote of a shuffled question is what is counted as one. */
@UsesChromium
class BoothKindsTest {

  private static final List<List<Integer>> VOTES =
      List.of(
          List.of(0, 0, 0),
          List.of(1, 0, 1),
          List.of(0, 1, 0),
          List.of(1, 1, 1),
          List.of(1, 2, 3),
          List.of(3, 1, 2),
          List.of(2, 0, 1),
          List.of(1, 1, 2),
          List.of(2, 2, 0),
          List.of(0, 3, 0),
          List.of(5, 5, 0),
          List.of(5, 6, 0),
          List.of(255, 0, 0),
          List.of(256, 0, 0),
          List.of(-1, 0, 1),
          List.of(1, 0),
          List.of(1, 0, 0, 0));

  @TestFactory
  Stream<DynamicTest> votesCountAlike() {
    return Stream.of(
            new BallotKind.Approval(),
            new BallotKind.ChooseOne(),
            new BallotKind.Knapsack(List.of(100L, 200L, 50L), 250),
            new BallotKind.Knapsack(List.of(1L << 40, 5L, 1L << 62), 1L << 62),
            new BallotKind.Points(5, 10),
            new BallotKind.Ranking(false),
            new BallotKind.Ranking(true),
            new BallotKind.Grades(3))
        .map(kind -> DynamicTest.dynamicTest(kind.toText(), () -> assertJudgedAlike(kind)));
  }

  private static void assertJudgedAlike(BallotKind kind) {
    JsonNode answer = judge(kind.toText());

    assertThat(answer.get("reason").asText()).isEqualTo("ACCEPTED");
    assertThat(answer.get("judged"))
        .extracting(JsonNode::asText)
        .isEqualTo(VOTES.stream().map(vote -> kind.judge(vote, 3).name()).toList());
  }

  private static JsonNode judge(String kind) {
    return Booth.call("ballots", "judge", Map.of("kind", kind, "votes", VOTES, "options", 3));
  }

  @Test
  void kindsThatNobodyCouldCountAreRefused() {
    for (String kind :
        List.of(
            "{}",
            "{\"kind\":\"lottery\"}",
            "{\"kind\":\"toString\"}",
            "{\"kind\":\"approval\",\"max\":1}",
            "{\"kind\":\"points\",\"max\":0,\"total\":5}",
            "{\"kind\":\"points\",\"max\":256,\"total\":5}",
            "{\"kind\":\"points\",\"max\":5,\"total\":0}",
            "{\"kind\":\"grades\",\"worst\":256}",
            "{\"kind\":\"ranking\"}",
            "{\"kind\":\"knapsack\",\"budget\":\"1\",\"costs\":[]}",
            "{\"kind\":\"knapsack\",\"budget\":\"9223372036854775808\",\"costs\":[]}")) {
      assertThat(judge(kind).get("reason").asText()).as(kind).isNotEqualTo("ACCEPTED");
      assertThat(isRefused(kind)).as(kind).isTrue();
    }
  }

  private static boolean isRefused(String kind) {
    try {
      return BallotKind.parse(kind).toText().isEmpty();
    } catch (MalformedInput e) {
      return true;
    }
  }
}
