package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All options of a count as one line of text: {@code name=value} pairs in a fixed order, joined by
 * {@code &} and percent-encoded as in a form. Nothing is left out because it is the default, so
 * that a line means the same when defaults change; an option that is not set has no pair.
 *
 * <p>Reading is strict: a name that is unknown, missing or there twice is refused, because a count
 * must never be repeated by options that were understood in part.
 */
final class OptionsText {

  private final Map<String, List<String>> pairs;

  private OptionsText(Map<String, List<String>> pairs) {
    this.pairs = pairs;
  }

  static String write(AllocationOptions options) {
    List<String> pairs =
        new ArrayList<>(
            List.of(
                pair("rule", word(options.rule())),
                pair("utility", word(options.utility())),
                pair("completion", word(options.completion())),
                pair("add1-start", word(options.add1Start())),
                pair("add1-stop", word(options.add1Stop())),
                pair("comparison", word(options.comparison())),
                pair("ballots", word(options.ballots())),
                pair("tie", options.tieBreak().text())));
    options.tieBreak().seed().ifPresent(seed -> pairs.add(pair("seed", seed)));
    options.budget().ifPresent(budget -> pairs.add(pair("budget", budget.toString())));
    options.threshold().ifPresent(least -> pairs.add(pair("threshold", least.toString())));
    options.exclusions().forEach(group -> pairs.add(pair("exclusive", text(group))));
    return String.join("&", pairs);
  }

  /** A group: who survives, then each id, encoded once more so that an id may hold any sign. */
  private static String text(ExclusiveGroup group) {
    return Stream.concat(
            Stream.of(word(group.survivor())), group.projects().stream().map(OptionsText::encoded))
        .collect(Collectors.joining(","));
  }

  private static String pair(String name, String value) {
    return name + "=" + encoded(value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  static AllocationOptions read(String text) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("name=value, not \"" + pair + "\"");
      }
      pairs.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(decoded(parts[1]));
    }
    return new OptionsText(pairs).options();
  }

  private AllocationOptions options() {
    AllocationOptions options =
        new AllocationOptions(
            take("rule", AllocationOptions.Rule.class),
            take("utility", AllocationOptions.Utility.class),
            take("completion", AllocationOptions.Completion.class),
            take("add1-start", AllocationOptions.Add1Start.class),
            take("add1-stop", AllocationOptions.Add1Stop.class),
            take("comparison", AllocationOptions.Comparison.class),
            take("ballots", AllocationOptions.BallotReading.class),
            TieBreak.parse(take("tie"), find("seed")),
            find("budget").map(BigDecimal::new),
            find("threshold").map(BigDecimal::new),
            takeAll("exclusive").stream().map(OptionsText::group).toList());
    if (!pairs.isEmpty()) {
      throw new IllegalArgumentException("no option " + pairs.keySet());
    }
    return options;
  }

  private static ExclusiveGroup group(String text) {
    List<String> parts = List.of(text.split(",", -1));
    return new ExclusiveGroup(
        parts.stream().skip(1).map(OptionsText::decoded).toList(),
        constant(ExclusiveGroup.Survivor.class, parts.get(0)));
  }

  private List<String> takeAll(String name) {
    List<String> values = pairs.remove(name);
    return values == null ? List.of() : values;
  }

  private Optional<String> find(String name) {
    List<String> values = takeAll(name);
    if (values.size() > 1) {
      throw new IllegalArgumentException(name + " twice");
    }
    return values.stream().findFirst();
  }

  private String take(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  private <E extends Enum<E>> E take(String name, Class<E> type) {
    return constant(type, take(name));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> word(value).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no " + type.getSimpleName() + " \"" + word + "\""));
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
