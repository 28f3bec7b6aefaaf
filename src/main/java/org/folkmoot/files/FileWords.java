package org.folkmoot.files;

import org.folkmoot.texts.Texts;

/** What files are called, in the words of a language. Pure. */
public final class FileWords {

  private static final long KILOBYTE = 1024;

  private FileWords() {}

  /** What a file is called: by its author's words, or by its name while there are none. */
  public static String title(Texts texts, AttachmentDetails file) {
    return file.described() ? texts.text(file.description()) : file.name();
  }

  /** Kind and size of a document. */
  public static String about(Texts texts, AttachmentDetails file) {
    String kind = file.documentKind().map(Enum::name).orElse("");
    long kilobytes = (file.bytes() + KILOBYTE - 1) / KILOBYTE;
    return kilobytes < KILOBYTE
        ? texts.with("files.about.kilobytes", kind, kilobytes)
        : texts.with("files.about.megabytes", kind, (kilobytes + KILOBYTE / 2) / KILOBYTE);
  }
}
