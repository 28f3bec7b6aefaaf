package org.folkmoot.ballots;

import java.util.List;

/** Votes as a person writes them: {@code [[1,0],[0,0,1]]}. */
final class VoteText {

  private VoteText() {}

  static List<List<Integer>> read(String text) {
    return Fields.list(
        JsonReader.readSpaced(text), "votes", row -> Fields.list(row, "votes", VoteText::number));
  }

  private static int number(Json json) {
    if (json instanceof Json.Whole whole) {
      return Math.toIntExact(whole.value());
    }
    throw Reason.JSON_TYPE.refuse("votes: expected a whole number");
  }
}
