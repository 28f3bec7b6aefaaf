package org.folkmoot.comments;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom a text names by {@code @} and a name, among the people of its discussion. The longest name
 * that fits counts; what fits two people of one name names those of them who were chosen beside the
 * text, and if none was, nobody can know who is meant. Pure.
 *
 * @param people the people who are named
 * @param unclear names of which several people have each
 */
record NamesInText(Set<Participant> people, List<String> unclear) {

  /**
   * Finds them.
   *
   * @param chosen accounts that were chosen beside the text, by whatever name
   */
  static NamesInText of(String text, Collection<Participant> known, Collection<Long> chosen) {
    Set<Participant> people = new LinkedHashSet<>();
    known.stream().filter(one -> chosen.contains(one.account())).forEach(people::add);
    List<String> unclear = new ArrayList<>();
    String folded = folded(text);
    for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(folded.codePointBefore(at))) {
        List<Participant> meant = named(folded.substring(at + 1), known);
        if (meant.size() == 1) {
          people.add(meant.get(0));
        } else if (!meant.isEmpty() && meant.stream().noneMatch(people::contains)) {
          unclear.add(meant.get(0).name());
        }
      }
    }
    return new NamesInText(people, unclear.stream().distinct().toList());
  }

  private static List<Participant> named(String rest, Collection<Participant> known) {
    List<Participant> fitting =
        known.stream().filter(one -> begins(rest, folded(one.name()))).toList();
    int longest =
        fitting.stream()
            .map(one -> folded(one.name()).length())
            .max(Comparator.naturalOrder())
            .orElse(0);
    return fitting.stream().filter(one -> folded(one.name()).length() == longest).toList();
  }

  private static boolean begins(String rest, String name) {
    return !name.isEmpty()
        && rest.startsWith(name)
        && (rest.length() == name.length()
            || !Character.isLetterOrDigit(rest.codePointAt(name.length())));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('\u00a0', ' ');
  }
}
