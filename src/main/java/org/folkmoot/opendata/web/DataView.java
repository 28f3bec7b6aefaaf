package org.folkmoot.opendata.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.opendata.DataForm;
import org.folkmoot.opendata.DatasetDetails;
import org.folkmoot.opendata.DatasetService;
import org.folkmoot.opendata.KnownFile;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page of open data. */
@Named
@RequestScoped
public class DataView {

  private static final int KILOBYTE = 1_000;

  private final DatasetService datasets;
  private final Texts texts;
  private @Nullable List<DatasetDetails> list;

  @Inject
  DataView(DatasetService datasets, Texts texts) {
    this.datasets = datasets;
    this.texts = texts;
  }

  /** All datasets. */
  public List<DatasetDetails> getList() {
    List<DatasetDetails> known = list;
    if (known == null) {
      known = datasets.list();
      list = known;
    }
    return known;
  }

  /** Address of the license. */
  public String getLicense() {
    return DatasetDetails.LICENSE;
  }

  /** Forms in which each dataset can be had. */
  public List<DataForm> getForms() {
    return List.of(DataForm.values());
  }

  /** What it is called. */
  public String title(DatasetDetails dataset) {
    return dataset.title(texts);
  }

  /** What it holds. */
  public String about(DatasetDetails dataset) {
    return dataset.about(texts);
  }

  /** Words of the link to a file, with its size if it is known. */
  public String link(DatasetDetails dataset, DataForm form) {
    return dataset
        .file(form)
        .map(file -> texts.with("opendata.file.sized", form.name(), size(file.bytes())))
        .orElse(form.name());
  }

  private String size(long bytes) {
    return texts.with("opendata.kilobytes", Math.max(1, Math.round((double) bytes / KILOBYTE)));
  }

  /** How many rows it has and since when; empty if it was never written. */
  public String state(DatasetDetails dataset) {
    return dataset
        .file(DataForm.CSV)
        .map(file -> texts.count("opendata.file.state", file.rows(), texts.date(file.changedAt())))
        .orElse("");
  }

  /** Checksum of its table; empty if it was never written. */
  public String checksum(DatasetDetails dataset) {
    Optional<KnownFile> file = dataset.file(DataForm.CSV);
    return file.map(KnownFile::sha256).orElse("");
  }
}
