package org.folkmoot.files.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.files.AttachmentDetails;
import org.jspecify.annotations.Nullable;

/**
 * What an address of content asks for.
 *
 * @param id the file
 * @param tag end of the address that changes with the content
 * @param width one of the widths of a picture; 0 for a document
 */
record FileAddress(long id, String tag, int width) {

  private static final Pattern PATH =
      Pattern.compile("/([1-9]\\d{0,17})/([0-9a-f]{16})(?:/([1-9]\\d{0,3}))?");

  /** Reads what follows the path of a servlet; empty if it is no address of content. */
  static Optional<FileAddress> of(@Nullable String path) {
    Matcher found = PATH.matcher(String.valueOf(path));
    return found.matches()
        ? Optional.of(
            new FileAddress(
                Long.parseLong(found.group(1)),
                found.group(2),
                found.group(3) == null ? 0 : Integer.parseInt(found.group(3))))
        : Optional.empty();
  }

  /** Whether a file has this content. */
  boolean fits(AttachmentDetails file) {
    return file.tag().equals(tag) && (file.picture() ? file.widths().contains(width) : width == 0);
  }
}
