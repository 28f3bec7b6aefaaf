package org.folkmoot.proposals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.FileSource;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.texts.Texts;

/**
 * Reads ideas as objects, in the form in which they are given out: an object with a list {@code
 * proposals}, or the list alone. Fields that say nothing about an idea itself are left out.
 */
@SpecSource(document = "RFC 8259", section = "2")
final class IdeaObjects {

  private static final String LIST = "proposals";
  private static final int MARK = 3;

  private final IdeaRows rows;

  IdeaObjects(IdeaRows rows) {
    this.rows = rows;
  }

  /** Whether a file begins as JSON does: no table of ideas begins with a bracket. */
  static boolean isIn(FileSource file) throws IOException {
    try (InputStream bytes = opened(file)) {
      int first = bytes.read();
      while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
        first = bytes.read();
      }
      return first == '{' || first == '[';
    }
  }

  void read(FileSource file) throws IOException {
    try (JsonReader reader = Json.createReader(opened(file))) {
      Optional<JsonArray> list = list(reader.readValue());
      if (list.isEmpty()) {
        rows.tell(IdeaFileProblem.Place.FILE, "json.list", LIST);
      } else {
        read(list.get());
      }
    } catch (JsonParsingException e) {
      rows.tell(
          IdeaFileProblem.Place.line(Math.max(1, e.getLocation().getLineNumber())),
          "json.broken",
          String.valueOf(e.getLocation().getColumnNumber()));
    } catch (JsonException e) {
      rows.tell(IdeaFileProblem.Place.FILE, "file." + FileFault.ENCODING.name(), "");
    }
  }

  private void read(JsonArray list) throws UnusableFile {
    if (list.size() > IdeaFile.MOST_ROWS) {
      throw new UnusableFile(FileFault.TOO_MANY_ROWS, 0);
    }
    for (int i = 0; i < list.size() && !rows.isFull(); i++) {
      IdeaFileProblem.Place at = IdeaFileProblem.Place.object(i + 1L);
      if (list.get(i) instanceof JsonObject idea) {
        Map<IdeaColumn, String> cells = cells(at, idea);
        rows.add(at, column -> cells.getOrDefault(column, ""));
      } else {
        rows.tell(at, "json.object", "");
      }
    }
  }

  private Map<IdeaColumn, String> cells(IdeaFileProblem.Place at, JsonObject idea) {
    Map<IdeaColumn, String> cells = new EnumMap<>(IdeaColumn.class);
    idea.forEach(
        (name, value) ->
            IdeaColumn.named(name)
                .ifPresent(column -> text(at, name, value).ifPresent(t -> cells.put(column, t))));
    return cells;
  }

  private Optional<String> text(IdeaFileProblem.Place at, String name, JsonValue value) {
    if (value instanceof JsonString text) {
      return Optional.of(Texts.tidy(text.getString().replace("\r\n", "\n")));
    } else if (value instanceof JsonNumber number) {
      return Optional.of(number.toString());
    } else if (value != JsonValue.NULL) {
      rows.tell(at, "json.type", name);
    }
    return Optional.empty();
  }

  private static Optional<JsonArray> list(JsonValue value) {
    JsonValue list =
        value instanceof JsonObject object ? object.getOrDefault(LIST, JsonValue.NULL) : value;
    return list instanceof JsonArray array ? Optional.of(array) : Optional.empty();
  }

  /** The bytes behind a byte order mark. */
  private static InputStream opened(FileSource file) throws IOException {
    boolean isMarked;
    try (InputStream head = file.open()) {
      byte[] first = head.readNBytes(MARK);
      isMarked =
          first.length == MARK
              && first[0] == (byte) 0xEF
              && first[1] == (byte) 0xBB
              && first[2] == (byte) 0xBF;
    }
    InputStream bytes = file.open();
    bytes.skipNBytes(isMarked ? MARK : 0);
    return bytes;
  }
}
