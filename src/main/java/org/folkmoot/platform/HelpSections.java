package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.search.SearchDocument;
import org.folkmoot.search.Searchable;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** The sections of the help page, as the search finds them in every language. */
@ApplicationScoped
class HelpSections implements Searchable {

  private static final String KIND = "help";
  private static final String WORDS = "site.help.";
  private static final int MOST_PARAGRAPHS = 10;

  /** Ids on the page; a section's number here is its number in the index. */
  static final List<String> SECTIONS =
      List.of(
          "ideas",
          "moderation",
          "comments",
          "rounds",
          "count",
          "resident",
          "check",
          "account",
          "staff",
          "services",
          "log",
          "otherRoles",
          "roles",
          "after",
          "figures",
          "voting");

  /** Where the words of a section begin otherwise. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("services", "accounts.oidc.help", "voting", "votes.help");

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int position() {
    return 40;
  }

  @Override
  public List<SearchDocument> find(Collection<Long> ids) {
    return all().filter(section -> ids.contains(section.id())).toList();
  }

  @Override
  public List<Long> ids(long process) {
    return process == 0 ? all().map(SearchDocument::id).toList() : List.of();
  }

  /** The texts of a release: a new one is read again. */
  @Override
  public String edition() {
    int texts =
        all()
            .flatMap(section -> Stream.of(section.title(), section.text()))
            .map(LocalizedText::byLanguage)
            .toList()
            .hashCode();
    return Integer.toHexString(texts);
  }

  private static Stream<SearchDocument> all() {
    return IntStream.range(0, SECTIONS.size()).mapToObj(HelpSections::section);
  }

  private static SearchDocument section(int number) {
    String name = SECTIONS.get(number);
    String key = ELSEWHERE.getOrDefault(name, WORDS + name);
    return SearchDocument.of(
        KIND,
        number + 1L,
        0,
        byLanguage(texts -> texts.get(key)),
        byLanguage(texts -> paragraphs(texts, key)),
        "/help#" + name);
  }

  private static LocalizedText byLanguage(Function<Texts, String> words) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Locale language : Texts.LANGUAGES) {
      Texts texts = Texts.of(language, ZoneOffset.UTC, Map.of());
      byLanguage.put(language.getLanguage(), words.apply(texts));
    }
    return LocalizedText.of(byLanguage);
  }

  private static String paragraphs(Texts texts, String key) {
    return IntStream.range(0, MOST_PARAGRAPHS)
        .mapToObj(number -> key + "." + number)
        .filter(texts::has)
        .map(texts::get)
        .collect(Collectors.joining("\n"));
  }
}
