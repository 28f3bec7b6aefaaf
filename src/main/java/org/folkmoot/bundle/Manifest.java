package org.folkmoot.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * The files of a bundle with their hashes, as text: a line for each, {@code sha256 length path},
 * each with a line feed at its end, in the order in which they lie in the zip. Immutable.
 *
 * @param files one or more, each path once
 */
public record Manifest(List<Entry> files) {

  /** Its name in the zip. */
  public static final String NAME = "MANIFEST.txt";

  /** Name of the signed note about it. */
  public static final String NOTE = "MANIFEST.note";

  /** Name of the file that holds the key of whoever signed. */
  public static final String KEY = "key.txt";

  /** Most files of a bundle. */
  public static final int MOST_FILES = 1_000_000;

  private static final String HEADING = "org.folkmoot/archive/v1";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) (0|[1-9][0-9]{0,12}) ([^ ]+)");
  private static final Pattern PATH =
      Pattern.compile(
          "(?:[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}/){0,5}[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if a path comes twice
   */
  public Manifest {
    files = List.copyOf(files);
    Set<String> paths = new HashSet<>();
    for (Entry file : files) {
      if (!paths.add(file.path())) {
        throw new IllegalArgumentException("twice in the manifest: " + file.path());
      }
    }
  }

  /**
   * A file.
   *
   * @param path where it lies, with {@code /} between folders, in letters, digits, {@code . _ -}
   * @param size in bytes
   * @param hash SHA-256 of its content
   */
  public record Entry(String path, long size, Digest hash) {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if it could lead out of a folder
     */
    public Entry {
      if (!isPath(path)) {
        throw new IllegalArgumentException("no path of a bundle: " + path);
      }
    }
  }

  /** Whether a file may have this path: it lies below the folder that the zip is unpacked to. */
  static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  /**
   * Reads a manifest.
   *
   * @throws MalformedInput if the text is anything else than {@link #toText} writes
   */
  public static Manifest parse(String text) {
    List<Entry> files = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    long number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || !isPath(parts.group(3)) || !paths.add(parts.group(3))) {
        throw new MalformedInput(
            NAME, number, null, "expected a hash, a length and a path that comes once");
      }
      if (number > MOST_FILES) {
        throw new MalformedInput(NAME, number, null, "expected at most a million files");
      }
      files.add(
          new Entry(
              parts.group(3), Long.parseLong(parts.group(2)), Digest.parseHex(parts.group(1))));
    }
    Manifest manifest = new Manifest(files);
    if (files.isEmpty() || !manifest.toText().equals(text)) {
      throw new MalformedInput(NAME, number, null, "expected lines that end in a line feed");
    }
    return manifest;
  }

  /** The text that {@link #parse} reads. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (Entry file : files) {
      text.append(file.hash().toHex()).append(' ').append(file.size()).append(' ');
      text.append(file.path()).append('\n');
    }
    return text.toString();
  }

  /** What is signed: a heading, the SHA-256 of the manifest's text, the number of its files. */
  public String noteText() {
    return HEADING + "\n" + Digest.ofUtf8(toText()).toHex() + "\n" + files.size() + "\n";
  }
}
