package org.folkmoot.moderation.sieve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The rules that a council has switched on, with its lists. Pure; the time grows with the length of
 * the text and of the lists.
 *
 * @param rules rules that are on
 * @param hosts sites to which links may lead, in small letters; sites below them are known too
 * @param words words and phrases of the council’s own list
 * @param folded how texts are compared: small letters without accents
 */
public record Sieve(
    Set<SieveRule> rules, List<String> hosts, List<String> words, UnaryOperator<String> folded) {

  private static final int LEAST_LETTERS = 20;
  private static final int MOST_NAMED = 3;
  private static final double MOSTLY = 0.7;

  /** Copies the lists. */
  public Sieve {
    rules = rules.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(rules));
    hosts = List.copyOf(hosts);
    words = List.copyOf(words);
  }

  /** The rules that a text meets, in the order of the rules. */
  public List<SieveHit> hits(WrittenText written) {
    String text = written.text();
    List<String> unknown =
        Links.hosts(text).stream().filter(host -> !Links.isKnown(host, hosts)).toList();
    List<SieveHit> hits = new ArrayList<>();
    if (!unknown.isEmpty()) {
      hits.add(new SieveHit(SieveRule.LINKS, listed(unknown)));
    }
    if (written.repeats() > 0) {
      hits.add(new SieveHit(SieveRule.REPEATED, String.valueOf(written.repeats())));
    }
    if (isShouted(text)) {
      hits.add(new SieveHit(SieveRule.CAPITALS, ""));
    }
    if (Contacts.standIn(text, hosts)) {
      hits.add(new SieveHit(SieveRule.CONTACTS, ""));
    }
    List<String> found = ListedWords.in(text, words, folded);
    if (!found.isEmpty()) {
      hits.add(new SieveHit(SieveRule.WORDS, listed(found)));
    }
    if (written.newcomer() && !unknown.isEmpty()) {
      hits.add(new SieveHit(SieveRule.NEWCOMER, ""));
    }
    return hits.stream().filter(hit -> rules.contains(hit.rule())).toList();
  }

  /** What some hits add up to. */
  public static int score(List<SieveHit> hits) {
    return hits.stream().mapToInt(hit -> hit.rule().points()).sum();
  }

  /** Letters of scripts without capitals do not count. */
  private static boolean isShouted(String text) {
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    long small = text.codePoints().filter(Character::isLowerCase).count();
    return capitals + small >= LEAST_LETTERS && capitals >= MOSTLY * (capitals + small);
  }

  private static String listed(List<String> all) {
    String named = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return all.size() > MOST_NAMED ? named + " …" : named;
  }
}
