package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.allocation.PabulibReader;
import org.folkmoot.allocation.Reading;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.SealedStream;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * Carries out imports: reads the file, tells how far it is, and stores the round in one
 * transaction. Running the same import twice does no harm.
 */
@ApplicationScoped
class ImportWorker implements Job {

  /** Name of the job; its subject is the import. */
  static final String NAME = "import";

  /** Under this key a file waits; of one that is refused nothing readable stays. */
  static final String FILE_KEY = "import-file";

  private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
  private static final int MOST_ATTEMPTS = 2;

  private final ImportSteps steps;
  private final CouncilKeys keys;

  @Inject
  ImportWorker(ImportSteps steps, CouncilKeys keys) {
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
  public int mostAttempts() {
    return MOST_ATTEMPTS;
  }

  /** Carries out one import; does nothing if it is over already. */
  @Override
  public JobResult run(JobRun run) throws IOException {
    Optional<String> fileName = steps.begin(run.subject());
    if (fileName.isEmpty()) {
      return JobResult.done();
    }
    try (InputStream file = SealedStream.open(run.file(), keys.key(FILE_KEY))) {
      return read(run, fileName.get(), file.readAllBytes());
    }
  }

  @Override
  public void gaveUp(JobRun run, String reference) {
    steps.fail(run.subject(), List.of());
  }

  @Override
  public void calledOff(JobRun run) {
    steps.fail(run.subject(), List.of());
  }

  private JobResult read(JobRun run, String fileName, byte[] content) throws IOException {
    long job = run.subject();
    String sha256 = Digest.ofContent(content).toHex();
    if (steps.finishIfKnown(job, sha256)) {
      LOG.log(Level.INFO, "import {0,number,#}: the file is known already", job);
      return JobResult.done();
    }
    Reading reading = examine(run, fileName, content);
    if (reading.election().isEmpty()) {
      steps.fail(job, reading.problems().stream().map(ImportWorker::sentence).toList());
      LOG.log(
          Level.INFO,
          "import {0,number,#}: refused, {1} problems",
          new Object[] {job, reading.problems().size()});
      return JobResult.refused();
    }
    try {
      steps.store(run, reading.election().get(), reading.notices(), sha256, content);
      LOG.log(Level.INFO, "import {0,number,#}: done", job);
      return JobResult.done();
    } catch (MalformedInput e) {
      steps.fail(job, List.of(sentence(e)));
      return JobResult.refused();
    }
  }

  private static Reading examine(JobRun run, String fileName, byte[] content) throws IOException {
    return new PabulibReader()
        .examine(
            new ByteArrayInputStream(content),
            fileName,
            bytes -> run.progress(bytes, content.length));
  }

  /** The problem without the file name, which the page shows once. */
  private static String sentence(MalformedInput problem) {
    StringBuilder text = new StringBuilder();
    if (problem.line() > 0) {
      text.append(problem.line()).append('\t');
    }
    String field = problem.field();
    return text.append(field == null ? "" : field + ": ").append(problem.expectation()).toString();
  }
}
