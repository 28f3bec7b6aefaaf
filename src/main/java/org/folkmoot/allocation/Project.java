package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A project that people could vote for.
 *
 * @param id identifier, unique in its election; text, not a number
 * @param cost cost in major units of the currency, zero or more, exact
 * @param columns every column of the file for this project in the order of the file, the id and the
 *     cost as they were written included
 */
public record Project(String id, BigDecimal cost, Map<String, String> columns) {

  /** The cost that real files give to a project withdrawn after the vote. */
  private static final BigDecimal WITHDRAWN = BigDecimal.valueOf(999_999_999);

  /** Keeps its own copy of the columns, in order. */
  public Project {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** The name, or the id where the file has none. */
  public String name() {
    return column("name").orElse(id);
  }

  /** Categories, possibly none. */
  public List<String> categories() {
    return list(column("category"));
  }

  /** Whom the project is for ({@code target}, called {@code beneficiaries} since 2026). */
  public List<String> targets() {
    return list(column("target").or(() -> column("beneficiaries")));
  }

  /** The district, else the neighborhood, else the subunit: the ward that a city counts by. */
  public Optional<String> place() {
    return Stream.of("district", "neighborhood", "subunit")
        .flatMap(name -> column(name).stream())
        .findFirst();
  }

  /** Degrees north. */
  public OptionalDouble latitude() {
    return degrees("latitude");
  }

  /** Degrees east. */
  public OptionalDouble longitude() {
    return degrees("longitude");
  }

  /** The city's own decision by code: 1 won by the rule, 0 lost, others explained by the file. */
  public Optional<String> officialDecision() {
    return column("selected");
  }

  /** Whether the cost marks a project that was withdrawn after the vote. */
  public boolean isWithdrawn() {
    return cost.compareTo(WITHDRAWN) == 0;
  }

  /** A column that is present and not empty. */
  public Optional<String> column(String name) {
    return Optional.ofNullable(columns.get(name)).filter(value -> !value.isEmpty());
  }

  private static List<String> list(Optional<String> field) {
    return field.stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private OptionalDouble degrees(String name) {
    try {
      return column(name).stream().mapToDouble(Double::parseDouble).findFirst();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
