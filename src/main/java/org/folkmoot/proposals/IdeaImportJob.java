package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.SealedStream;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.Digest;

/** Reads a file with ideas and stores all of them, or none. Twice does no harm. */
@ApplicationScoped
class IdeaImportJob implements Job {

  /** Name of the job; its subject is the import. */
  static final String NAME = "idea-import";

  /** Under this key a file waits. */
  static final String FILE_KEY = "idea-import-file";

  private final IdeaImportSteps steps;
  private final CouncilKeys keys;

  @Inject
  IdeaImportJob(IdeaImportSteps steps, CouncilKeys keys) {
    this.steps = steps;
    this.keys = keys;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HEAVY;
  }

  @Override
  public JobResult run(JobRun run) throws IOException {
    Optional<IdeaFile.Known> known = steps.begin(run.subject());
    if (known.isEmpty()) {
      return JobResult.done();
    }
    byte[] content;
    try (InputStream file = SealedStream.open(run.file(), keys.key(FILE_KEY))) {
      content = file.readAllBytes();
    }
    String hash = Digest.ofContent(content).toHex();
    if (steps.finishIfKnown(run.subject(), hash)) {
      return JobResult.done();
    }
    IdeaFile file = new IdeaFile(known.get());
    file.read(() -> new ByteArrayInputStream(content));
    if (!file.problems().isEmpty()) {
      steps.fail(run.subject(), file.problems());
      return JobResult.refused();
    }
    steps.store(run, file.rows(), hash);
    return JobResult.done();
  }

  @Override
  public void gaveUp(JobRun run, String reference) {
    steps.fail(run.subject(), List.of());
  }

  @Override
  public void calledOff(JobRun run) {
    steps.fail(run.subject(), List.of());
  }
}
