package org.folkmoot.councils.brand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The checked tokens of a brand: what it sets, and nothing else. Immutable.
 *
 * @param light colors of the light theme
 * @param dark colors of the dark theme
 * @param shapes other tokens: custom property to value, as they stand in the style sheet
 */
record Theme(Map<ColorRole, Color> light, Map<ColorRole, Color> dark, Map<String, String> shapes) {

  Theme {
    light = Map.copyOf(light);
    dark = Map.copyOf(dark);
    shapes = Map.copyOf(shapes);
  }

  /**
   * What keeps this theme from being shown on top of a complete one: too little contrast, or a
   * color that was chosen for light and forgotten for dark. Empty if nothing does.
   */
  List<String> shortfalls(Theme complete) {
    List<String> found = new ArrayList<>();
    light.keySet().stream()
        .filter(role -> !dark.containsKey(role))
        .sorted()
        .map(role -> "dark theme: " + role.token() + " is set for light and must be set here too")
        .forEach(found::add);
    found.addAll(Legibility.shortfalls("light", laid(complete.light, light)));
    found.addAll(Legibility.shortfalls("dark", laid(complete.dark, dark)));
    return List.copyOf(found);
  }

  /** All colors of the light theme on top of a complete one: token to {@code #rrggbb}. */
  Map<String, String> lightColors(Theme complete) {
    Map<String, String> colors = new TreeMap<>();
    laid(complete.light, light).forEach((role, color) -> colors.put(role.token(), color.css()));
    return colors;
  }

  private static Map<ColorRole, Color> laid(Map<ColorRole, Color> under, Map<ColorRole, Color> on) {
    Map<ColorRole, Color> all = new EnumMap<>(under);
    all.putAll(on);
    return all;
  }

  /**
   * The style sheet of this theme, in the layer that comes last. Consists of known property names
   * and of values written from typed tokens.
   */
  String css() {
    Map<String, String> always = new TreeMap<>(shapes);
    always.putAll(declarations(light));
    Map<String, String> whenDark = declarations(dark);
    return "@layer council {\n"
        + rule(":root", always)
        + "@media (prefers-color-scheme: dark) {\n"
        + rule(":root:not([data-theme=\"light\"])", whenDark)
        + "}\n"
        + rule(":root[data-theme=\"dark\"]", whenDark)
        + "}\n";
  }

  private static Map<String, String> declarations(Map<ColorRole, Color> colors) {
    Map<String, String> declarations = new TreeMap<>();
    colors.forEach((role, color) -> declarations.put(role.property(), color.css()));
    return declarations;
  }

  private static String rule(String selector, Map<String, String> declarations) {
    StringBuilder rule = new StringBuilder(selector).append(" {\n");
    declarations.forEach(
        (property, value) ->
            rule.append("  ").append(property).append(": ").append(value).append(";\n"));
    return rule.append("}\n").toString();
  }
}
