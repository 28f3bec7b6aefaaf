package org.folkmoot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.folkmoot.kernel.Excerpt;

/** The places of a text at which the words stand that were looked for. Pure. */
public final class Snippets {

  private static final int PASSAGES = 2;
  private static final int LONGEST = 220;
  private static final int LONGEST_TEXT = 40_000;
  private static final String GAP = " … ";

  private Snippets() {}

  /**
   * Sentences of a text with the words that were looked for, or its beginning if there are none.
   *
   * @param words as typed
   * @param isWide whether similar words count as well
   * @param text plain text
   * @param language code of its language
   */
  public static List<SnippetPart> of(String words, boolean isWide, String text, String language) {
    TypedWords typed = TypedWords.of(words);
    List<SnippetPart> beginning = List.of(new SnippetPart(Excerpt.shown(text, LONGEST), false));
    if (typed.isEmpty() || text.isEmpty()) {
      return text.isEmpty() ? List.of() : beginning;
    }
    String field =
        WordAnalyzers.LANGUAGES.contains(language) ? Field.in(Field.TEXT, language) : Field.TEXT;
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(WordAnalyzers.BY_FIELD)
            .withFieldMatcher(name -> name.startsWith(Field.TEXT) || name.startsWith(Field.TITLE))
            .withFormatter(new Parts())
            .withMaxLength(LONGEST_TEXT)
            .build();
    try {
      Query query =
          WordsQuery.of(new TypedWords(typed.wanted().toList(), List.of(), List.of()), isWide);
      Object found = highlighter.highlightWithoutSearcher(field, query, text, PASSAGES);
      return found instanceof Pieces pieces && pieces.list().stream().anyMatch(SnippetPart::found)
          ? pieces.list()
          : beginning;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
  }

  /** The text of the parts, without marks. */
  static String plain(Stream<SnippetPart> parts) {
    return parts.map(SnippetPart::text).reduce("", String::concat);
  }

  private record Pieces(List<SnippetPart> list) {}

  /** Cuts passages at the words that were found in them. */
  private static final class Parts extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      List<SnippetPart> parts = new ArrayList<>();
      int end = 0;
      for (Passage passage : passages) {
        if (passage.getStartOffset() > end) {
          parts.add(new SnippetPart(GAP, false));
        }
        int at = passage.getStartOffset();
        for (int match = 0; match < passage.getNumMatches(); match++) {
          int from = Math.max(at, passage.getMatchStarts()[match]);
          int to = Math.min(passage.getEndOffset(), passage.getMatchEnds()[match]);
          add(parts, content, at, from, false);
          add(parts, content, from, to, true);
          at = Math.max(at, to);
        }
        add(parts, content, at, passage.getEndOffset(), false);
        end = passage.getEndOffset();
      }
      return new Pieces(List.copyOf(parts));
    }

    private static void add(
        List<SnippetPart> parts, String content, int from, int to, boolean isFound) {
      if (to > from) {
        parts.add(new SnippetPart(content.substring(from, to), isFound));
      }
    }
  }
}
