package org.folkmoot.entries;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;

/** Lines of an exported log as JSON objects, one a line; read strictly, each in one form only. */
final class LineJson {

  private static final Set<String> STAYING =
      Set.of("number", "time", "actorId", "action", "commitment", "leaf");
  private static final Set<String> ERASABLE = Set.of("salt", "actor", "subject", "details");
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private LineJson() {}

  static String write(Line line) {
    Entry entry = line.entry();
    Disclosure disclosure = line.disclosure();
    return object(
        json -> {
          json.writeNumberField("number", entry.number());
          json.writeStringField("time", entry.time().toString());
          json.writeNumberField("actorId", entry.actorId());
          json.writeStringField("action", entry.action());
          json.writeStringField("commitment", entry.commitment().toHex());
          json.writeStringField("leaf", entry.leafHash().toHex());
          if (disclosure != null) {
            json.writeStringField("salt", disclosure.salt().toHex());
            json.writeStringField("actor", disclosure.particulars().actorName());
            json.writeStringField("subject", disclosure.particulars().subject());
            json.writeFieldName("details");
            json.writeArray(
                disclosure.particulars().details().toArray(String[]::new),
                0,
                disclosure.particulars().details().size());
          }
        });
  }

  static String write(String checkpoint, String key) {
    return object(
        json -> {
          json.writeStringField("checkpoint", checkpoint);
          json.writeStringField("key", key);
        });
  }

  private interface Fields {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The fields of a line: texts, numbers as long, and lists of texts. */
  static Map<String, Object> fields(String source, long line, String text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
          fields.put(name, value(json));
        }
        if (json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null) {
          return fields;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // Falls through: one message for everything that is no such object.
    }
    throw new MalformedInput(source, line, null, "expected one JSON object of texts and numbers");
  }

  private static Object value(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    if (token == JsonToken.START_ARRAY) {
      List<String> texts = new ArrayList<>();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        texts.add(json.getText());
      }
      if (json.currentToken() == JsonToken.END_ARRAY) {
        return texts;
      }
    }
    throw new IllegalArgumentException("no text, number or list of texts");
  }

  static Line read(String source, long number, Map<String, Object> fields) {
    Set<String> names = fields.keySet();
    boolean isErased = names.equals(STAYING);
    if (!isErased
        && !(names.containsAll(STAYING)
            && names.containsAll(ERASABLE)
            && names.size() == STAYING.size() + ERASABLE.size())) {
      throw new MalformedInput(
          source, number, null, "expected the fields of an entry, found " + names);
    }
    try {
      Entry entry =
          new Entry(
              (Long) present(fields.get("number")),
              Instant.parse((String) present(fields.get("time"))),
              (Long) present(fields.get("actorId")),
              (String) present(fields.get("action")),
              Digest.parseHex((String) present(fields.get("commitment"))));
      return new Line(entry, isErased ? null : disclosure(fields));
    } catch (ClassCastException | IllegalArgumentException | DateTimeException e) {
      throw new MalformedInput(source, number, null, "expected an entry: " + e.getMessage());
    }
  }

  @SuppressWarnings("unchecked")
  private static Disclosure disclosure(Map<String, Object> fields) {
    return new Disclosure(
        Bytes.parseHex((String) present(fields.get("salt"))),
        new Particulars(
            (String) present(fields.get("actor")),
            (String) present(fields.get("subject")),
            (List<String>) present(fields.get("details"))));
  }

  private static Object present(@Nullable Object value) {
    return Objects.requireNonNull(value);
  }
}
