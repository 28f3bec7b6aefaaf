package org.folkmoot.maps;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;

/**
 * Finds out which property of a file names the wards: the one that fits the names of most wards. If
 * none fits and names may be new, the property that differs for each shape and looks like a name.
 */
final class WardNames {

  private final Map<String, WardDetails> wards;

  WardNames(List<WardDetails> wards) {
    this.wards =
        wards.stream()
            .collect(
                Collectors.toMap(
                    ward -> key(ward.name()), ward -> ward, (one, same) -> one, TreeMap::new));
  }

  /** The form in which names are compared: a file may say "Splott Ward" for "Splott". */
  static String key(String name) {
    return WardService.keyOf(name).replaceAll("\\s+(ward|ed|division)$", "");
  }

  /** The ward that a shape's name means. */
  Optional<WardDetails> find(String name) {
    return Optional.ofNullable(wards.get(key(name)));
  }

  /**
   * The property that names the wards; empty if none does.
   *
   * @param mayBeNew whether a name need not be that of a ward
   */
  Optional<String> property(List<NamedShape> shapes, boolean mayBeNew) {
    Set<String> properties = new TreeSet<>();
    shapes.forEach(shape -> properties.addAll(shape.properties().keySet()));
    Optional<String> known =
        properties.stream()
            .filter(name -> count(shapes, name) > 0)
            .max(Comparator.comparingLong(name -> count(shapes, name)));
    return known.isPresent() || !mayBeNew
        ? known
        : properties.stream().filter(name -> isName(shapes, name)).min(WardNames::compare);
  }

  private long count(List<NamedShape> shapes, String property) {
    return shapes.stream()
        .map(shape -> shape.properties().get(property))
        .filter(value -> value != null && find(value).isPresent())
        .distinct()
        .count();
  }

  private static boolean isName(List<NamedShape> shapes, String property) {
    Set<String> values = new HashSet<>();
    return shapes.stream()
        .allMatch(
            shape -> {
              String value = shape.properties().get(property);
              return value != null
                  && value.chars().anyMatch(Character::isLowerCase)
                  && values.add(key(value));
            });
  }

  /** Properties that say of themselves that they are names come first. */
  private static int compare(String one, String other) {
    Comparator<String> names =
        Comparator.comparing((String name) -> !WardService.keyOf(name).matches(".*(name|nm|enw).*"))
            .thenComparing(Comparator.naturalOrder());
    return names.compare(one, other);
  }
}
