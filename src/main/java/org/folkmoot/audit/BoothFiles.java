package org.folkmoot.audit;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * The list of a booth's files, as {@code sha256sum} writes it.
 *
 * @param hashes SHA-256 by name
 * @param digest SHA-256 of the list itself, which the first entry of an election's log holds
 */
record BoothFiles(SortedMap<String, Digest> hashes, Digest digest) {

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) [ *]([A-Za-z0-9][A-Za-z0-9.-]{0,80})");
  private static final int MOST = 500;

  BoothFiles {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /**
   * Reads a list.
   *
   * @param source for messages
   * @throws MalformedInput if a line is no hash and name, a name stands twice, or there is none
   */
  static BoothFiles parse(String source, Bytes content) {
    SortedMap<String, Digest> hashes = new TreeMap<>();
    String text = new String(content.toArray(), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher matcher = LINE.matcher(line);
      if (number > MOST
          || !matcher.matches()
          || hashes.put(matcher.group(2), Digest.parseHex(matcher.group(1))) != null) {
        throw new MalformedInput(
            source, number, null, "expected a hash and a name that is not listed yet");
      }
    }
    if (hashes.isEmpty()) {
      throw new MalformedInput(source, 0, null, "expected a list of files");
    }
    return new BoothFiles(hashes, Digest.ofContent(content.toArray()));
  }
}
