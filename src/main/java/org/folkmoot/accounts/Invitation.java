package org.folkmoot.accounts;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;

/**
 * What an invitation carries.
 *
 * @param language of the e-mail and of the account to come
 * @param offers roles that are offered
 */
record Invitation(String language, List<Offer> offers) {

  Invitation {
    offers = List.copyOf(offers);
  }

  /**
   * A role that is offered.
   *
   * @param grant the role, and where
   * @param place name of the process, as it was then; empty for the whole council
   */
  record Offer(RoleGrant grant, String place) {

    private String write() {
      return grant.role().name()
          + "/"
          + grant.process()
          + "/"
          + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    private static Offer parse(String word) {
      String[] parts = word.split("/", -1);
      RoleGrant grant = new RoleGrant(Role.valueOf(parts[0]), Long.parseLong(parts[1]));
      return new Offer(
          grant, parts.length < 3 ? "" : URLDecoder.decode(parts[2], StandardCharsets.UTF_8));
    }
  }

  /** As text for its row, for example {@code en FACILITATOR/0/ MODERATOR/1052/Parks}. */
  String write() {
    return language
        + offers.stream().map(offer -> " " + offer.write()).sorted().collect(Collectors.joining());
  }

  /** Reads {@link #write}, also from before places were written. */
  static Invitation parse(String written) {
    String[] words = written.split(" ", -1);
    List<Offer> offers = new ArrayList<>();
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      offers.add(Offer.parse(word));
    }
    return new Invitation(words[0], offers);
  }

  /** The roles without their places' names. */
  Set<RoleGrant> grants() {
    return offers.stream().map(Offer::grant).collect(Collectors.toSet());
  }

  /** Whether a role in this process is offered. */
  boolean offersIn(long process) {
    return offers.stream().anyMatch(offer -> offer.grant().process() == process);
  }

  /** The same without what is offered in this process. */
  Invitation without(long process) {
    return new Invitation(
        language, offers.stream().filter(offer -> offer.grant().process() != process).toList());
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
