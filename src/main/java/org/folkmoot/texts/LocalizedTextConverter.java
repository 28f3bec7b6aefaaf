package org.folkmoot.texts;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores every {@link LocalizedText} as a JSON object, for example {@code {"en":"Yes","cy":"Ie"}}.
 */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

  // kept: Json itself looks through all jars for its provider at each call
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  /** For JPA. */
  public LocalizedTextConverter() {}

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable LocalizedText text) {
    if (text == null) {
      return null;
    }
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    text.byLanguage().forEach(object::add);
    return object.build().toString();
  }

  @Override
  public @Nullable LocalizedText convertToEntityAttribute(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    try (JsonReader reader = READERS.createReader(new StringReader(stored))) {
      JsonObject object = reader.readObject();
      Map<String, String> texts = new LinkedHashMap<>();
      object.keySet().forEach(language -> texts.put(language, object.getString(language)));
      return LocalizedText.of(texts);
    }
  }
}
