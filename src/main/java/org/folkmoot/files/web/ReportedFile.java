package org.folkmoot.files.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.SeenFile;
import org.jspecify.annotations.Nullable;

/** What was reported, if it is a file, for {@code fm:reported}. */
@Named
@RequestScoped
public class ReportedFile {

  private final FileReader files;
  private final Map<String, Optional<AttachmentDetails>> known = new HashMap<>();

  @Inject
  ReportedFile(FileReader files) {
    this.files = files;
  }

  /**
   * The file that was reported; null if it is none, or the visitor may not see it.
   *
   * @param kind kind of what was reported
   * @param reference what tells it from others of its kind
   */
  public @Nullable AttachmentDetails of(String kind, String reference) {
    return known.computeIfAbsent(kind + " " + reference, key -> find(kind, reference)).orElse(null);
  }

  private Optional<AttachmentDetails> find(String kind, String reference) {
    return reference.matches("[1-9]\\d{0,17}")
        ? files
            .find(Long.parseLong(reference))
            .map(SeenFile::file)
            .filter(file -> file.moderatedAs().equals(kind))
        : Optional.empty();
  }
}
