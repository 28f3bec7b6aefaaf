package org.folkmoot.figures;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** Cells of a table as JSON, for the database. */
final class CellText {

  private CellText() {}

  static String write(List<ProtectedCell> cells) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (ProtectedCell cell : cells) {
      JsonObjectBuilder one =
          Json.createObjectBuilder().add("group", cell.group()).add("shown", cell.shown().name());
      cell.value().ifPresent(value -> one.add("value", value));
      array.add(one);
    }
    return array.build().toString();
  }

  static List<ProtectedCell> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonArray array = reader.readArray();
      return array.getValuesAs(JsonObject.class).stream().map(CellText::cell).toList();
    }
  }

  private static ProtectedCell cell(JsonObject one) {
    String group = one.getString("group");
    Shown shown = Shown.valueOf(one.getString("shown"));
    return shown == Shown.SHOWN
        ? ProtectedCell.of(group, one.getJsonNumber("value").longValueExact())
        : ProtectedCell.without(group, shown);
  }
}
