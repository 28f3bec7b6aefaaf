package org.folkmoot.opendata.rest;

import java.time.Instant;
import java.util.List;
import org.folkmoot.opendata.DataForm;
import org.folkmoot.opendata.DatasetDetails;
import org.folkmoot.opendata.KnownFile;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in the API.
 *
 * @param id lasting name
 * @param title what it is called, in the language of the request
 * @param description what it holds, in the language of the request
 * @param license address of its license
 * @param metadata address of the description of its columns
 * @param files its files
 */
public record DatasetRepresentation(
    String id,
    String title,
    String description,
    String license,
    String metadata,
    List<FileRepresentation> files) {

  /** Copies the list. */
  public DatasetRepresentation {
    files = List.copyOf(files);
  }

  /**
   * A file.
   *
   * @param downloadUrl address, beginning with a slash
   * @param mediaType media type
   * @param sha256 SHA-256 when it was last written; null if it was not yet
   * @param bytes its length then
   * @param rows number of rows then
   * @param modified since when it has been so, UTC
   */
  public record FileRepresentation(
      String downloadUrl,
      String mediaType,
      @Nullable String sha256,
      @Nullable Long bytes,
      @Nullable Long rows,
      @Nullable Instant modified) {

    static FileRepresentation of(DatasetDetails dataset, DataForm form) {
      return new FileRepresentation(
          dataset.path(form),
          form.mediaType(),
          dataset.file(form).map(KnownFile::sha256).orElse(null),
          dataset.file(form).map(KnownFile::bytes).orElse(null),
          dataset.file(form).map(KnownFile::rows).orElse(null),
          dataset.file(form).map(KnownFile::changedAt).orElse(null));
    }
  }

  static DatasetRepresentation of(DatasetDetails dataset, Texts texts) {
    return new DatasetRepresentation(
        dataset.name(),
        dataset.title(texts),
        dataset.about(texts),
        DatasetDetails.LICENSE,
        dataset.metadataPath(),
        List.of(
            FileRepresentation.of(dataset, DataForm.CSV),
            FileRepresentation.of(dataset, DataForm.JSON)));
  }
}
