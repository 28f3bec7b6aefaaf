package org.folkmoot.files.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.FileForm;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.FileWords;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The files of a page, for {@code fm:pictures} and {@code fm:documents}. */
@Named
@RequestScoped
public class ShownFiles {

  private final FileReader files;
  private final Texts texts;
  private final Map<String, List<AttachmentDetails>> known = new HashMap<>();

  @Inject
  ShownFiles(FileReader files, Texts texts) {
    this.files = files;
    this.texts = texts;
  }

  /**
   * The pictures of something that the visitor may read about; of hidden ones the place.
   *
   * @param kind what kind of thing, for example {@code proposal}
   * @param subject its id
   */
  public List<AttachmentDetails> pictures(String kind, long subject) {
    return list(kind, subject, FileForm.PICTURE);
  }

  /** The documents of something that the visitor may read about; of hidden ones the place. */
  public List<AttachmentDetails> documents(String kind, long subject) {
    return list(kind, subject, FileForm.DOCUMENT);
  }

  private List<AttachmentDetails> list(String kind, long subject, FileForm form) {
    return known.computeIfAbsent(kind + " " + subject, key -> files.list(kind, subject)).stream()
        .filter(file -> file.form() == form && (file.shown() || file.hidden()))
        .toList();
  }

  /** Whether the visitor sees a file: everybody does, or those who may see a hidden one. */
  public boolean isVisible(AttachmentDetails file) {
    return file.shown() || files.maySee(file);
  }

  /** That a file is hidden, and since when; empty if it is not. */
  public String hidden(AttachmentDetails file) {
    String key = file.picture() ? "files.picture.hidden" : "files.document.hidden";
    return file.hiddenSince().map(since -> texts.with(key, texts.date(since))).orElse("");
  }

  /** Why a file is hidden; null if nobody said why. */
  public @Nullable HiddenNote hiddenNote(AttachmentDetails file) {
    return files.findHiddenNote(file).orElse(null);
  }

  /** What a file is called: by its author's words, or by its name while there are none. */
  public String title(AttachmentDetails file) {
    return FileWords.title(texts, file);
  }

  /** Kind and size of a document. */
  public String about(AttachmentDetails file) {
    return FileWords.about(texts, file);
  }
}
