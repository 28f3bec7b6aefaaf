package org.folkmoot.ballots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.kernel.Digest;

/**
 * What people compare of a ballot: a sentence of six words, and twelve digits for the telephone.
 *
 * <p>The words are the first 66 bits of the ballot's SHA-256 (big-endian), 11 bits for each, as
 * indices into the sorted list of 2,048 words of a language; the digits are the next 40 bits modulo
 * 10<sup>12</sup> with leading zeros. Neither is a secret, and neither replaces the whole hash: a
 * log holds each only once.
 *
 * <p>No two words of a list begin with the same four letters (without accents), and a sentence in
 * either language is read.
 */
public final class BallotReference {

  /** Languages that have a list; another language gets the first. */
  public static final List<String> LANGUAGES = List.of("en", "cy");

  private static final int WORDS = 6;
  private static final int BITS = 11;
  private static final int DIGIT_BITS = 40;
  private static final int HASH_BITS = 8 * Digest.SIZE;
  private static final BigInteger LIMIT = BigInteger.TEN.pow(12);
  private static final int MAX_TYPED = 200;
  private static final Map<String, List<String>> LISTS =
      Map.of("en", readList("en"), "cy", readList("cy"));
  private static final Map<String, Map<String, Integer>> INDICES =
      Map.of("en", indices("en"), "cy", indices("cy"));

  private final BigInteger hash;

  private BallotReference(BigInteger hash) {
    this.hash = hash;
  }

  /** The reference of a ballot with this SHA-256. */
  public static BallotReference of(Digest ballot) {
    return new BallotReference(new BigInteger(1, ballot.bytes().toArray()));
  }

  /**
   * Six words in lower case with a space between.
   *
   * @param language a code; one without a list gets English
   */
  public String sentence(String language) {
    List<String> list = listOf(language);
    List<String> words = new ArrayList<>();
    for (int word = 0; word < WORDS; word++) {
      words.add(list.get(bits(word * BITS, BITS).intValue()));
    }
    return String.join(" ", words);
  }

  /** Twelve decimal digits. */
  public String digits() {
    String digits = bits(WORDS * BITS, DIGIT_BITS).mod(LIMIT).toString();
    return "0".repeat(12 - digits.length()) + digits;
  }

  private BigInteger bits(int from, int count) {
    BigInteger mask = BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE);
    return hash.shiftRight(HASH_BITS - from - count).and(mask);
  }

  /**
   * Reads a sentence as people type it: any case, with or without accents, signs between the words,
   * all six words of one language, of each at least the first four letters.
   *
   * @return the same sentence in English, as {@link #sentence} writes it; empty if it is none
   */
  public static Optional<String> read(String typed) {
    if (typed.length() > MAX_TYPED) {
      return Optional.empty();
    }
    String[] words = plain(typed).strip().split("[^a-z]+");
    return LANGUAGES.stream().flatMap(language -> read(words, language).stream()).findFirst();
  }

  private static Optional<String> read(String[] words, String language) {
    List<String> read = new ArrayList<>();
    for (String word : words) {
      Integer index = word.isEmpty() ? null : indicesOf(language).get(beginning(word));
      if (index != null) {
        read.add(listOf("en").get(index));
      } else if (!word.isEmpty()) {
        return Optional.empty();
      }
    }
    return read.size() == WORDS ? Optional.of(String.join(" ", read)) : Optional.empty();
  }

  /**
   * The words of a language in the order of their numbers, 2,048 of them.
   *
   * @param language a code; one without a list gets English
   */
  public static List<String> listOf(String language) {
    return LISTS.getOrDefault(language, Objects.requireNonNull(LISTS.get("en")));
  }

  private static Map<String, Integer> indicesOf(String language) {
    return Objects.requireNonNull(INDICES.get(language));
  }

  private static Map<String, Integer> indices(String language) {
    Map<String, Integer> indices = new HashMap<>();
    for (String word : listOf(language)) {
      indices.put(beginning(plain(word)), indices.size());
    }
    return indices;
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(4, word.length()));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static List<String> readList(String language) {
    String name = "words-" + language + ".txt";
    try (InputStream input =
        Objects.requireNonNull(BallotReference.class.getResourceAsStream(name))) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BallotReference that && hash.equals(that.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return sentence("en");
  }
}
