package org.folkmoot.accounts;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;

/**
 * What an invitation carries.
 *
 * @param language of the letter and of the account to come
 * @param grants roles that are offered
 */
record Invitation(String language, Set<RoleGrant> grants) {

  Invitation {
    grants = Set.copyOf(grants);
  }

  /** As text for its row, for example {@code en FACILITATOR/0 MODERATOR/1052}. */
  String write() {
    return language
        + grants.stream()
            .map(grant -> " " + grant.role().name() + "/" + grant.process())
            .sorted()
            .collect(Collectors.joining());
  }

  /** Reads {@link #write}. */
  static Invitation parse(String written) {
    String[] words = written.split(" ", -1);
    Set<RoleGrant> grants = new LinkedHashSet<>();
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      String[] parts = word.split("/", -1);
      grants.add(new RoleGrant(Role.valueOf(parts[0]), Long.parseLong(parts[1])));
    }
    return new Invitation(words[0], grants);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
