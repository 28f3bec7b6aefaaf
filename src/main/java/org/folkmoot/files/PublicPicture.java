package org.folkmoot.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture that everybody may see, as the API tells of it.
 *
 * @param alternativeText what it shows, by language
 * @param sizes the same picture in each width, the smallest first; all are JPEG
 */
public record PublicPicture(Map<String, String> alternativeText, List<Size> sizes) {

  /**
   * A picture in one width.
   *
   * @param width pixels in a row
   * @param height rows
   * @param link address of ours
   */
  public record Size(int width, int height, String link) {}

  /** Copies what it holds. */
  public PublicPicture {
    alternativeText = Collections.unmodifiableMap(new LinkedHashMap<>(alternativeText));
    sizes = List.copyOf(sizes);
  }

  /** Those of the files that are pictures and that everybody sees. */
  public static List<PublicPicture> of(List<AttachmentDetails> files) {
    return files.stream()
        .filter(file -> file.picture() && file.shown())
        .map(
            file ->
                new PublicPicture(
                    file.description().byLanguage(),
                    file.widths().stream()
                        .map(width -> new Size(width, file.heightOf(width), file.path(width)))
                        .toList()))
        .toList();
  }
}
