package org.folkmoot.merkle;

import java.util.List;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;

/**
 * A tree head with the name of its log, as the text of a note.
 *
 * @param origin the log's identity: one line, not empty
 * @param head size and root
 * @param extensions further lines, none empty; ours have none, because nobody audits them
 */
@SpecSource(document = "C2SP tlog-checkpoint", section = "Note text")
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

  private static final int MANDATORY_LINES = 3;

  /**
   * @throws IllegalArgumentException if a line is empty or holds a control character
   */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new IllegalArgumentException("the lines of a checkpoint are not empty: " + origin);
    }
  }

  private static boolean isLine(String text) {
    return !text.isEmpty() && text.chars().noneMatch(c -> c < ' ');
  }

  /** A checkpoint without extensions. */
  public static Checkpoint of(String origin, TreeHead head) {
    return new Checkpoint(origin, head, List.of());
  }

  /**
   * Reads the text of a note, newline at the end included.
   *
   * @param source name of the input, for messages
   * @throws MalformedInput if the text is no checkpoint
   */
  public static Checkpoint parse(String source, String text) {
    List<String> lines = List.of(text.split("\n", -1));
    int last = lines.size() - 1;
    if (last < MANDATORY_LINES || !lines.get(last).isEmpty()) {
      throw new MalformedInput(source, 0, null, "expected origin, size and root, a line each");
    }
    for (int i = 0; i < last; i++) {
      if (!isLine(lines.get(i))) {
        throw new MalformedInput(source, i + 1L, null, "expected a line that is not empty");
      }
    }
    long size = new CanonicalText(source, 2).decimal("size", lines.get(1));
    TreeHead head = new TreeHead(size, new CanonicalText(source, 3).digest("root", lines.get(2)));
    return new Checkpoint(lines.get(0), head, lines.subList(MANDATORY_LINES, last));
  }

  /** The text to be signed. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(head.size()).append('\n');
    text.append(CanonicalText.base64Of(head.root())).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
