package org.folkmoot.votes;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores every {@link Pot} as a JSON object, and none as an empty text. */
@Converter(autoApply = true)
public class PotConverter implements AttributeConverter<Pot, String> {

  /** For JPA. */
  public PotConverter() {}

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Pot pot) {
    if (pot == null || pot.equals(Pot.NONE)) {
      return "";
    }
    JsonArrayBuilder wards = Json.createArrayBuilder();
    new TreeSet<>(pot.wards()).forEach(wards::add);
    return Json.createObjectBuilder()
        .add("wards", wards)
        .add("part", pot.part().name())
        .add("value", pot.value())
        .add("budget", pot.budget())
        .add("leastPeople", pot.leastPeople())
        .add("leastBallots", pot.leastBallots())
        .build()
        .toString();
  }

  @Override
  public @Nullable Pot convertToEntityAttribute(@Nullable String stored) {
    if (stored == null || stored.isEmpty()) {
      return Pot.NONE;
    }
    try (JsonReader reader = Json.createReader(new StringReader(stored))) {
      JsonObject json = reader.readObject();
      return new Pot(
          json.getJsonArray("wards").getValuesAs(JsonNumber.class).stream()
              .map(JsonNumber::longValueExact)
              .collect(Collectors.toSet()),
          Pot.Part.valueOf(json.getString("part")),
          json.getString("value"),
          json.getJsonNumber("budget").longValueExact(),
          json.getInt("leastPeople"),
          json.getInt("leastBallots"));
    }
  }
}
