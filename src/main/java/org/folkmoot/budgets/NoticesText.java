package org.folkmoot.budgets;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.folkmoot.allocation.Notice;

/** What is odd in a file with ballots, kept as a JSON array. */
final class NoticesText {

  private NoticesText() {}

  static String write(List<Notice> notices) {
    return RecordJson.write(notices).toString();
  }

  static List<Notice> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return RecordJson.readList(reader.readArray(), Notice.class);
    }
  }
}
