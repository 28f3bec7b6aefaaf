package org.folkmoot.files;

import java.text.Normalizer;
import java.util.Locale;
import org.folkmoot.kernel.Excerpt;

/** Names of files as people and programs get to see them. */
final class FileName {

  private static final int LONGEST = 100;

  private FileName() {}

  /**
   * The name of a file without its way through folders, without signs that are not seen or that
   * turn the direction of writing, with the end that its content deserves. Every script is kept.
   *
   * @param given as the browser gave it; of any kind and length
   * @param extension end of the name, without the dot
   */
  static String of(String given, String extension) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String name =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
            .replaceAll("[\"*:<>?|%;]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    int dot = name.lastIndexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).replaceAll("^[. ]+|[. ]+$", "");
    String shown = Excerpt.of(stem, LONGEST);
    return (shown.isEmpty() ? "file" : shown) + "." + extension.toLowerCase(Locale.ROOT);
  }
}
