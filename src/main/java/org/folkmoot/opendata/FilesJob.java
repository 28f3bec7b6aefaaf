package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/** Writes every file of open data once an hour, so that the catalog knows its checksum. */
@ApplicationScoped
class FilesJob implements Job {

  private final DatasetService datasets;

  @Inject
  FilesJob(DatasetService datasets) {
    this.datasets = datasets;
  }

  @Override
  public String name() {
    return "opendata.files";
  }

  @Override
  public Lane lane() {
    return Lane.HOUSEKEEPING;
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(1));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public JobResult run(JobRun run) throws IOException {
    List<DatasetDetails> all = datasets.list();
    for (int i = 0; i < all.size(); i++) {
      run.progress(i, all.size());
      for (DataForm form : DataForm.values()) {
        datasets.check(all.get(i).name(), form);
      }
    }
    return JobResult.done();
  }
}
