package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import org.folkmoot.jobs.JobRun;

/** The last step of an archive, a transaction of its own. */
@ApplicationScoped
class ArchiveSteps {

  private final ArchiveRepository archives;

  @Inject
  ArchiveSteps(ArchiveRepository archives) {
    this.archives = archives;
  }

  /** Stores an archive in place of the one before. */
  @Transactional(rollbackOn = IOException.class)
  void keep(JobRun run, long process, ArchiveDetails details, InputStream content)
      throws IOException {
    run.confirm();
    archives.find(process).ifPresent(archives::remove);
    archives.add(new StoredArchive(process, details), content);
  }
}
