package org.folkmoot.budgets;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.allocation.Explanation;
import org.folkmoot.allocation.Outcome;

/**
 * All that a count found: kept with it for ever, so that its page never depends on the program
 * counting in the same way again.
 *
 * @param outcome what the rule chose, step by step
 * @param explanation why, for each step and each project that was not funded
 * @param withdrawn codes of the projects that took no part
 * @param voters number of ballots, empty ones counted
 * @param ballotsSha256 SHA-256 of the public file of the ballots
 */
record FinishedCount(
    Outcome outcome,
    Explanation explanation,
    List<String> withdrawn,
    int voters,
    String ballotsSha256) {

  FinishedCount {
    withdrawn = List.copyOf(withdrawn);
  }

  /** Compressed JSON. */
  byte[] packed() {
    return Gzip.pack(RecordJson.write(this).toString().getBytes(StandardCharsets.UTF_8));
  }

  static FinishedCount unpack(byte[] packed) {
    try (JsonReader reader =
        Json.createReader(
            new StringReader(new String(Gzip.unpack(packed), StandardCharsets.UTF_8)))) {
      return RecordJson.read(reader.readObject(), FinishedCount.class);
    }
  }
}
