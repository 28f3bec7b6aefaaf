package org.folkmoot.councils.brand;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A token that is not a color: a length, a number, a weight, a family of type or a keyword, each
 * within bounds in which the pages were seen to hold.
 *
 * @param group group in {@code theme.json}
 * @param token name in the group
 * @param type type in the W3C design tokens format; empty for keywords, which that format lacks and
 *     which therefore stand under {@code $extensions}
 * @param expected what a value must be, in words
 * @param css turns a value into CSS, written anew from what was understood; empty if it is not what
 *     is expected
 */
record Shape(
    String group,
    String token,
    String type,
    String expected,
    Function<JsonValue, Optional<String>> css) {

  /** Families of type: what devices bring, so that no page fetches a font. */
  private static final Map<String, String> FAMILIES =
      Map.of(
          "system-sans",
          "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif",
          "humanist-sans",
          "\"Avenir Next\", Avenir, \"Segoe UI\", \"Helvetica Neue\", Arial, system-ui, sans-serif",
          "old-style-serif",
          "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, Georgia, \"Liberation Serif\","
              + " serif",
          "modern-serif",
          "Charter, \"Bitstream Charter\", Cambria, Georgia, serif");

  private static final List<Shape> ALL =
      List.of(
          number("shape", "density", "0.85", "1.2", ""),
          length("radius-s", "px", "0", "12"),
          length("radius-m", "px", "0", "24"),
          length("rule-width", "px", "1", "8"),
          length("header-rule-width", "px", "0", "8"),
          length("header-space", "rem", "0.5", "3"),
          length("logo-size", "rem", "2", "6"),
          length("council-size", "rem", "1", "2"),
          family("font-body"),
          family("font-heading"),
          weight("heading-weight"),
          weight("figure-weight"),
          number("type", "heading-tracking", "-0.05", "0.05", "em"),
          keyword("header-direction", "row", "column"),
          keyword("header-align", "space-between", "flex-start", "center"),
          keyword("nav-align", "space-between", "flex-start", "center"));

  /** The tokens of a group, by name, in the order in which they are written out. */
  static Map<String, Shape> ofGroup(String group) {
    return ALL.stream()
        .filter(shape -> shape.group().equals(group))
        .collect(Collectors.toMap(Shape::token, Function.identity()));
  }

  /** Custom property in the style sheets. */
  String property() {
    return "--fm-" + token;
  }

  private static Shape length(String token, String unit, String least, String most) {
    return new Shape(
        "shape",
        token,
        "dimension",
        "a dimension from " + least + " to " + most + " " + unit,
        value ->
            value instanceof JsonObject object
                    && object.size() == 2
                    && object.get("unit") instanceof JsonString given
                    && given.getString().equals(unit)
                ? bounded(object.getOrDefault("value", JsonValue.NULL), least, most)
                    .map(number -> number + unit)
                : Optional.empty());
  }

  private static Shape number(String group, String token, String least, String most, String unit) {
    return new Shape(
        group,
        token,
        "number",
        "a number from " + least + " to " + most,
        value -> bounded(value, least, most).map(number -> number + unit));
  }

  private static Shape weight(String token) {
    return new Shape(
        "type",
        token,
        "fontWeight",
        "a weight from 400 to 900 in steps of 50",
        value ->
            value instanceof JsonNumber number
                    && number.isIntegral()
                    && number.bigDecimalValue().remainder(BigDecimal.valueOf(50)).signum() == 0
                ? bounded(value, "400", "900")
                : Optional.empty());
  }

  private static Shape family(String token) {
    return new Shape(
        "type",
        token,
        "fontFamily",
        "one of " + FAMILIES.keySet().stream().sorted().toList(),
        value ->
            value instanceof JsonString text
                ? Optional.ofNullable(FAMILIES.get(text.getString()))
                : Optional.empty());
  }

  private static Shape keyword(String token, String... words) {
    return new Shape(
        "$extensions",
        token,
        "",
        "one of " + List.of(words),
        value ->
            value instanceof JsonString text
                ? Stream.of(words).filter(text.getString()::equals).findFirst()
                : Optional.empty());
  }

  private static Optional<String> bounded(JsonValue value, String least, String most) {
    return value instanceof JsonNumber number
            && number.bigDecimalValue().scale() <= 4
            && number.bigDecimalValue().compareTo(new BigDecimal(least)) >= 0
            && number.bigDecimalValue().compareTo(new BigDecimal(most)) <= 0
        ? Optional.of(plain(number.bigDecimalValue()))
        : Optional.empty();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
