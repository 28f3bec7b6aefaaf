package org.folkmoot.archives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.texts.HtmlTemplate;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.Texts;

/**
 * A page of an archive: HTML without scripts, with its style inside, that reads alike from a disk.
 * Everything on it is plain text to the template, which escapes it.
 */
final class ArchivePage {

  private static final HtmlTemplate HTML = HtmlTemplate.beside(ArchivePage.class, "page.html");

  private final Map<String, Object> values = new HashMap<>();
  private final List<String> lead = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  /**
   * @param home relative address of the first page; empty on the first page itself
   * @param footer sentence at the end
   */
  ArchivePage(Texts texts, String council, String title, String home, String footer) {
    values.put("language", texts.locale().toLanguageTag());
    values.put("council", council);
    values.put("title", title);
    values.put("home", listed(home));
    values.put("homeText", texts.get("archives.page.home"));
    values.put("navigation", texts.get("archives.page.navigation"));
    values.put("footer", footer);
  }

  /** For a part of the template that is left out if there is nothing. */
  private static List<String> listed(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /** A paragraph below the title; an empty one is left out. */
  ArchivePage lead(String paragraph) {
    if (!paragraph.isBlank()) {
      lead.add(paragraph);
    }
    return this;
  }

  /** A further section at the end. */
  Section section(String heading) {
    Section section = new Section(heading);
    sections.add(section);
    return section;
  }

  String write() {
    values.put("lead", lead);
    values.put("sections", sections.stream().map(section -> section.written).toList());
    return HTML.write(values);
  }

  /** What people wrote as Markdown, as plain paragraphs. */
  static List<String> paragraphs(String markdown) {
    return Markdown.toPlain(markdown)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** A part of the page. */
  static final class Section {

    private final Map<String, Object> written = new HashMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Map<String, Object>> links = new ArrayList<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Map<String, Object>> quotes = new ArrayList<>();
    private final List<Map<String, Object>> pictures = new ArrayList<>();

    private Section(String heading) {
      written.put("heading", heading);
      written.put("paragraphs", paragraphs);
      written.put("links", links);
      written.put("hasLinks", false);
      written.put("head", List.of());
      written.put("rows", rows);
      written.put("hasRows", false);
      written.put("quotes", quotes);
      written.put("pictures", pictures);
    }

    Section say(String paragraph) {
      if (!paragraph.isBlank()) {
        paragraphs.add(paragraph);
      }
      return this;
    }

    Section say(List<String> all) {
      all.forEach(this::say);
      return this;
    }

    Section link(String href, String text, String note) {
      links.add(Map.of("href", href, "text", text, "notes", listed(note)));
      written.put("hasLinks", true);
      return this;
    }

    /**
     * A picture.
     *
     * @param src relative address
     * @param alt what it shows, for those who do not see it
     */
    Section picture(String src, String alt, int width, int height) {
      pictures.add(Map.of("src", src, "alt", alt, "width", width, "height", height));
      return this;
    }

    Section columns(String... names) {
      written.put("head", List.of(names));
      return this;
    }

    Section row(String... cells) {
      rows.add(Map.of("cells", List.of(cells)));
      written.put("hasRows", true);
      return this;
    }

    Section quote(String about, List<String> text) {
      quotes.add(Map.of("about", about, "paragraphs", text));
      return this;
    }
  }
}
