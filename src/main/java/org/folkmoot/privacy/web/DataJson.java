package org.folkmoot.privacy.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import org.folkmoot.people.DataSection;
import org.folkmoot.privacy.PersonalData;

/**
 * Somebody's data for programs: one member for each section, a list of records with the names of
 * their fields; times as ISO 8601 in UTC.
 */
final class DataJson {

  private DataJson() {}

  static String write(PersonalData data) {
    JsonObjectBuilder all =
        Json.createObjectBuilder()
            .add("council", data.council())
            .add("collectedAt", data.collectedAt().toString());
    for (DataSection section : data.sections()) {
      JsonArrayBuilder records = Json.createArrayBuilder();
      section.records().forEach(fields -> records.add(object(fields)));
      all.add(section.name(), records);
    }
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(all.build());
    }
    return text.toString();
  }

  private static JsonObjectBuilder object(Map<String, Object> fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    fields.forEach(
        (name, value) -> {
          if (value instanceof Boolean truth) {
            object.add(name, truth);
          } else if (value instanceof Number number) {
            object.add(name, number.longValue());
          } else {
            object.add(name, value.toString());
          }
        });
    return object;
  }
}
