package org.folkmoot.merkle;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;

/**
 * Where one tile or one bundle of entries of a log is found, below the log's prefix.
 *
 * @param level 0 for leaf hashes, 1 for roots of full tiles of level 0, and so on up to 63; {@link
 *     #ENTRIES} for a bundle of entries
 * @param index position within the level, from 0
 * @param width number of hashes or entries, 1 to 256; less than 256 is a partial tile
 */
@SpecSource(document = "C2SP tlog-tiles", section = "Merkle Tree")
public record TilePath(int level, long index, int width) {

  /** Stands in for the level of a bundle of entries. */
  public static final int ENTRIES = -1;

  /** Hashes or entries of a full tile. */
  public static final int FULL = 256;

  private static final int MAX_LEVEL = 63;
  private static final Pattern FORM =
      Pattern.compile(
          "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

  /**
   * @throws IllegalArgumentException if a number is out of range
   */
  public TilePath {
    if (level < ENTRIES || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException(
          "no tile of level " + level + ", index " + index + ", width " + width);
    }
  }

  /**
   * Reads a path, for example {@code tile/0/x001/x234/067.p/12}.
   *
   * @throws MalformedInput if it is no path, or another spelling of one
   */
  public static TilePath parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      String kind = matcher.group(1);
      String digits = matcher.group(2).replace("x", "").replace("/", "");
      String width = matcher.group(3);
      int level = kind.equals("entries") ? ENTRIES : Integer.parseInt(kind);
      int count = width == null ? FULL : Integer.parseInt(width);
      // At most 21 digits match; a long holds 18 in any case.
      boolean inRange = digits.length() <= 18 && level <= MAX_LEVEL && count >= 1 && count <= FULL;
      if (inRange) {
        TilePath path = new TilePath(level, Long.parseLong(digits), count);
        if (path.toText().equals(text)) {
          return path;
        }
      }
    }
    throw new MalformedInput("tile path", 0, null, "expected tile/LEVEL/INDEX[.p/WIDTH]");
  }

  /** Whether a later tree will have a wider tile in this place. */
  public boolean isPartial() {
    return width < FULL;
  }

  /** The path, without a slash in front. */
  public String toText() {
    StringBuilder groups = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      groups.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
    }
    String kind = level == ENTRIES ? "entries" : Integer.toString(level);
    return "tile/" + kind + "/" + groups + (isPartial() ? ".p/" + width : "");
  }
}
