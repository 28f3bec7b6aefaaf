package org.folkmoot.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a site answered, as far as a witness needs it: objects, lists and texts. Other
 * values read as texts, too; what is not looked at may have any form.
 */
final class AnswerJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String source;
  private final Map<?, ?> fields;

  private AnswerJson(String source, Map<?, ?> fields) {
    this.source = source;
    this.fields = fields;
  }

  /**
   * Reads an object.
   *
   * @param source for messages
   * @throws MalformedInput if it is none
   */
  static AnswerJson read(String source, Bytes content) {
    try (JsonParser parser = JSON.createParser(content.toArray())) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() == null && value instanceof Map<?, ?> fields) {
        return new AnswerJson(source, fields);
      }
    } catch (IOException e) {
      throw new MalformedInput(source, 0, null, "expected JSON");
    }
    throw new MalformedInput(source, 0, null, "expected one JSON object");
  }

  private static Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, value(parser));
      }
      return fields;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == null || !token.isScalarValue()) {
      throw new IOException("cut off");
    }
    return parser.getText();
  }

  String text(String name) {
    return text(name, fields.get(name));
  }

  private String text(String name, @Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new MalformedInput(source, 0, name, "expected a text");
  }

  AnswerJson object(String name) {
    return object(name, fields.get(name));
  }

  private AnswerJson object(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> inner) {
      return new AnswerJson(source, inner);
    }
    throw new MalformedInput(source, 0, name, "expected an object");
  }

  List<String> texts(String name) {
    return list(name).stream().map(value -> text(name, value)).toList();
  }

  List<AnswerJson> objects(String name) {
    return list(name).stream().map(value -> object(name, value)).toList();
  }

  /** Lists of texts, as the votes of a ballot. */
  List<List<String>> lists(String name) {
    List<List<String>> lists = new ArrayList<>();
    for (Object value : list(name)) {
      if (!(value instanceof List<?> inner)) {
        throw new MalformedInput(source, 0, name, "expected lists");
      }
      lists.add(inner.stream().map(one -> text(name, (Object) one)).toList());
    }
    return lists;
  }

  private List<Object> list(String name) {
    if (fields.get(name) instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new MalformedInput(source, 0, name, "expected a list");
  }
}
