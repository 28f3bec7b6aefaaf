package org.folkmoot.texts;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.kernel.SpecSource;

/**
 * What changed from one text to another, word by word. Blanks belong to the word before them, so
 * that the parts, put together, are the texts. Pure; linear in memory.
 */
@SpecSource(
    document = "Myers, An O(ND) Difference Algorithm and Its Variations (1986)",
    section = "4")
public final class Differences {

  /** Words with the blanks behind them; line ends by themselves. */
  private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\n)|(?=\\n)");

  private Differences() {}

  /** What became of a part of the text. */
  public enum Fate {
    /** It stands in both. */
    KEPT,
    /** It stands in the earlier text alone. */
    REMOVED,
    /** It stands in the later text alone. */
    ADDED
  }

  /**
   * A part of both texts, or of one.
   *
   * @param fate what became of it
   * @param text its words
   */
  public record Part(Fate fate, String text) {

    /** Whether it stands in the earlier text alone. */
    public boolean removed() {
      return fate == Fate.REMOVED;
    }

    /** Whether it stands in the later text alone. */
    public boolean added() {
      return fate == Fate.ADDED;
    }
  }

  /** The parts in the order of the texts; where words were replaced, the earlier ones first. */
  public static List<Part> between(String before, String after) {
    List<String> earlier = words(before);
    List<String> later = words(after);
    Parts parts = new Parts();
    int place = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(earlier, later, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
      parts.keep(earlier.subList(place, delta.getSource().getPosition()));
      parts.change(delta.getSource().getLines(), delta.getTarget().getLines());
      place = delta.getSource().getPosition() + delta.getSource().size();
    }
    parts.keep(earlier.subList(place, earlier.size()));
    return parts.list();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(WORD_ENDS.split(text.replace("\r\n", "\n")));
  }

  /** Collects parts; what was replaced in one place becomes one part of each kind. */
  private static final class Parts {

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void keep(List<String> words) {
      if (!words.isEmpty()) {
        list();
        parts.add(new Part(Fate.KEPT, String.join("", words)));
      }
    }

    void change(List<String> before, List<String> after) {
      before.forEach(removed::append);
      after.forEach(added::append);
    }

    List<Part> list() {
      take(Fate.REMOVED, removed);
      take(Fate.ADDED, added);
      return parts;
    }

    private void take(Fate fate, StringBuilder words) {
      if (words.length() > 0) {
        parts.add(new Part(fate, words.toString()));
        words.setLength(0);
      }
    }
  }
}
