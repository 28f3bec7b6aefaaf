package org.folkmoot.budgets;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.kernel.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back, without loss: exact numbers and fractions are text, options of a rule
 * are their one line of text, an empty optional is left out. The names of the components are the
 * form in which counts are kept for ever: a component may be added as an optional, none may be
 * renamed.
 */
final class RecordJson {

  private RecordJson() {}

  static JsonValue write(Object value) {
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      list.forEach(item -> array.add(write(item)));
      return array.build();
    } else if (value instanceof Long || value instanceof Integer) {
      return Json.createValue(((Number) value).longValue());
    } else if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof AllocationOptions options) {
      return Json.createValue(options.text());
    } else if (value instanceof Enum<?> constant) {
      return Json.createValue(constant.name());
    } else if (value instanceof Record owner) {
      return writeRecord(owner);
    } else if (value instanceof String
        || value instanceof BigDecimal
        || value instanceof Fraction) {
      return Json.createValue(value.toString());
    }
    throw new IllegalArgumentException("no form for " + value.getClass());
  }

  private static JsonObject writeRecord(Record owner) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (RecordComponent component : owner.getClass().getRecordComponents()) {
      Object value = get(owner, component);
      Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      if (present != null) {
        object.add(component.getName(), write(present));
      }
    }
    return object.build();
  }

  private static @Nullable Object get(Record owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException if something is missing or has another form
   */
  static <T extends Record> T read(JsonObject json, Class<T> type) {
    return type.cast(readRecord(json, type));
  }

  /** Reads records. */
  static <T extends Record> List<T> readList(JsonArray json, Class<T> type) {
    return json.stream().map(item -> read(item.asJsonObject(), type)).toList();
  }

  private static Object readRecord(JsonObject json, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(component -> readComponent(json, component)).toArray();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + " in " + json.keySet(), e);
    }
  }

  private static Object readComponent(JsonObject json, RecordComponent component) {
    JsonValue value = json.get(component.getName());
    if (component.getType() == Optional.class) {
      return Optional.ofNullable(value).map(one -> read(one, argument(component.getGenericType())));
    } else if (value == null) {
      throw new IllegalArgumentException(component.getName() + " is missing");
    }
    return read(value, component.getGenericType());
  }

  private static Object read(JsonValue value, Type type) {
    if (type instanceof ParameterizedType) {
      Type item = argument(type);
      return value.asJsonArray().stream().map(one -> read(one, item)).toList();
    }
    Class<?> plain = (Class<?>) type;
    if (plain == long.class || plain == Long.class) {
      return ((JsonNumber) value).longValueExact();
    } else if (plain == int.class || plain == Integer.class) {
      return ((JsonNumber) value).intValueExact();
    } else if (plain == boolean.class) {
      return value == JsonValue.TRUE;
    } else if (plain.isRecord() && plain != AllocationOptions.class) {
      return readRecord(value.asJsonObject(), plain);
    }
    return readText(((JsonString) value).getString(), plain);
  }

  private static Object readText(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    } else if (type == BigDecimal.class) {
      return new BigDecimal(text);
    } else if (type == Fraction.class) {
      return Fraction.parse(text);
    } else if (type == AllocationOptions.class) {
      return AllocationOptions.parse(text);
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + text));
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
