package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Visitor;

/**
 * The datasets of the current council, and files of them. A file is written anew each time, from
 * what everybody may read at that moment: what was hidden since is not in it.
 */
@ApplicationScoped
public class DatasetService {

  private static final int WRITERS = 4;
  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore writers = new Semaphore(WRITERS, true);
  private final Instance<Dataset> datasets;
  private final FileRecords records;
  private final Visitor visitor;

  @Inject
  DatasetService(@Any Instance<Dataset> datasets, FileRecords records, Visitor visitor) {
    this.datasets = datasets;
    this.records = records;
    this.visitor = visitor;
  }

  /** All datasets in the order of the page. */
  public List<DatasetDetails> list() {
    List<KnownFile> files = records.list();
    return datasets.stream()
        .sorted(Comparator.comparing(Dataset::position))
        .map(dataset -> details(dataset, files))
        .toList();
  }

  /** One dataset. */
  public Optional<DatasetDetails> find(String name) {
    return list().stream().filter(dataset -> dataset.name().equals(name)).findFirst();
  }

  private static DatasetDetails details(Dataset dataset, List<KnownFile> files) {
    return new DatasetDetails(
        dataset.name(),
        dataset.columns(),
        files.stream().filter(file -> file.dataset().equals(dataset.name())).toList());
  }

  /**
   * Writes a file, the same for everybody: whoever asks is a stranger from then on to the end of
   * the request. Notes its checksum for the catalog.
   *
   * @return empty if too many are being written; to be tried again in some seconds
   * @throws NotFound if there is no such dataset
   */
  public Optional<DataFile> write(String name, DataForm form) throws IOException {
    Dataset dataset =
        datasets.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(NotFound::new);
    visitor.enter(Optional.empty());
    if (!acquire()) {
      return Optional.empty();
    }
    try {
      DataFile file = DataFile.write(dataset, form, DatasetDetails.LICENSE);
      note(name, form, file);
      return Optional.of(file);
    } finally {
      writers.release();
    }
  }

  private boolean acquire() {
    try {
      return writers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Somebody else may note the same at the same moment, which is as good. */
  private void note(String name, DataForm form, DataFile file) {
    try {
      records.note(name, form, file);
    } catch (RuntimeException e) {
      if (!UniqueViolation.wasFirst(e, "open_file")) {
        throw e;
      }
    }
  }

  /** Writes all files of which nothing is known yet: for a catalog that leaves nothing out. */
  public void completeFiles() throws IOException {
    for (DatasetDetails dataset : list()) {
      for (DataForm form : DataForm.values()) {
        if (dataset.file(form).isEmpty()) {
          check(dataset.name(), form);
        }
      }
    }
  }

  /** Looks whether a file is still what was noted. */
  void check(String name, DataForm form) throws IOException {
    Optional<DataFile> file = write(name, form);
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
