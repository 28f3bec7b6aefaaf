package org.folkmoot.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One letter to one person, before it is written out. Its words are the texts {@code
 * <template>.subject} and {@code <template>.body} (paragraphs with an empty line between them), and
 * with a link {@code <template>.action}, which stands on its button.
 *
 * <p>Values are shown as they are, never as markup or as a header. Nevertheless leave out what
 * strangers typed where the recipient did not ask for the letter: a name in a sign-up letter lets
 * anybody write to anybody in the council's name.
 *
 * @param to address of the one recipient; one that cannot be an address ends the letter as failed
 * @param language language of the reader; one without texts falls back to the first of the site
 * @param template beginning of the message keys
 * @param values what stands for {@code {0}}, {@code {1}}, … in subject and body
 * @param code to be typed by the reader, shown large; at most 40 characters
 * @param path path of ours that begins with a slash; becomes a button and a full address
 * @param fleeting whether its row goes as soon as it was sent or given up, recipient and all
 * @param bulk whether it is one of many, which must not hold up letters that somebody waits for
 * @param sections lists of links with what they lead to, below the body
 * @param unsubscribe path of ours by which its reader stops letters of its kind, without signing
 *     in; a POST to it does so at once, a GET shows a page (RFC 8058)
 */
public record Letter(
    String to,
    Locale language,
    String template,
    List<Object> values,
    Optional<String> code,
    Optional<String> path,
    boolean fleeting,
    boolean bulk,
    List<Section> sections,
    Optional<String> unsubscribe) {

  /**
   * A list of links.
   *
   * @param heading what they belong to; may be empty
   * @param lines the links
   */
  public record Section(String heading, List<Line> lines) {

    /** Copies the lines. */
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A link.
   *
   * @param text what it leads to
   * @param path path of ours that begins with a slash
   */
  public record Line(String text, String path) {

    /** Checks the path. */
    public Line {
      requirePath(path);
    }
  }

  private static final int LONGEST_CODE = 40;
  private static final String CODE = "[\\p{Graph} ]{1," + LONGEST_CODE + "}";
  private static final String PATH = "/|/[^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*";

  /**
   * Checks code and path.
   *
   * @throws IllegalArgumentException if the code is empty, too long or has other signs than letters
   *     and digits, or the path leads elsewhere
   */
  public Letter {
    values = List.copyOf(values);
    sections = List.copyOf(sections);
    if (code.isPresent() && !code.get().matches(CODE)) {
      throw new IllegalArgumentException("expected a code of 1 to 40 visible ASCII characters");
    }
    path.ifPresent(Letter::requirePath);
    unsubscribe.ifPresent(Letter::requirePath);
  }

  private static void requirePath(String path) {
    if (!path.matches(PATH)) {
      throw new IllegalArgumentException("expected a path of this site: " + path);
    }
  }

  /** A letter without code and link. */
  public static Letter of(String to, Locale language, String template, Object... values) {
    return new Letter(
        to,
        language,
        template,
        List.of(values),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        List.of(),
        Optional.empty());
  }

  /** The same letter with a code. */
  public Letter withCode(String newCode) {
    return with(Optional.of(newCode), path, fleeting, bulk, sections, unsubscribe);
  }

  /** The same letter with a link to a path of ours, for example {@code /reset?token=…}. */
  public Letter withLink(String newPath) {
    return with(code, Optional.of(newPath), fleeting, bulk, sections, unsubscribe);
  }

  /** The same letter to somebody who is to be forgotten: no row of it stays once it is sent. */
  public Letter withoutTrace() {
    return with(code, path, true, bulk, sections, unsubscribe);
  }

  /** The same letter as one of many: it waits behind letters that somebody waits for. */
  public Letter inBulk() {
    return with(code, path, fleeting, true, sections, unsubscribe);
  }

  /** The same letter with lists of links. */
  public Letter withSections(List<Section> newSections) {
    return with(code, path, fleeting, bulk, newSections, unsubscribe);
  }

  /** The same letter, which its reader stops by a path of ours. */
  public Letter stoppedAt(String newPath) {
    return with(code, path, fleeting, bulk, sections, Optional.of(newPath));
  }

  private Letter with(
      Optional<String> newCode,
      Optional<String> newPath,
      boolean isFleeting,
      boolean isBulk,
      List<Section> newSections,
      Optional<String> stop) {
    return new Letter(
        to, language, template, values, newCode, newPath, isFleeting, isBulk, newSections, stop);
  }

  /** Says nothing of recipient, values and code, so that no log does. */
  @Override
  public String toString() {
    return "Letter[" + template + "]";
  }
}
