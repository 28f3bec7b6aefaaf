package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.allocation.PabulibReader;
import org.folkmoot.allocation.Reading;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * Carries out imports: reads the file, tells how far it is, and stores the round in one
 * transaction. Running the same import twice does no harm.
 */
@ApplicationScoped
public class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
  private static final long PROGRESS_STEP_BYTES = 256 * 1024;

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final ImportSteps steps;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ImportWorker() {
    this(null, null, null);
  }

  @Inject
  ImportWorker(CouncilService councils, CurrentCouncil currentCouncil, ImportSteps steps) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.steps = steps;
  }

  /** Carries out one import; does nothing if it is over already. */
  @ActivateRequestContext
  public void run(ImportRequested request) {
    currentCouncil.enter(councils.findById(request.councilId()).orElseThrow());
    Optional<ImportFile> file = steps.begin(request.jobId());
    file.ifPresent(present -> read(request.jobId(), present));
  }

  private void read(long job, ImportFile file) {
    String sha256 = Digest.ofContent(file.content()).toHex();
    if (steps.finishIfKnown(job, sha256)) {
      LOG.log(Level.INFO, "import {0,number,#}: the file is known already", job);
      return;
    }
    Reading reading = examine(job, file);
    if (reading.election().isEmpty()) {
      steps.fail(job, reading.problems().stream().map(ImportWorker::sentence).toList());
      LOG.log(
          Level.INFO,
          "import {0,number,#}: refused, {1} problems",
          new Object[] {job, reading.problems().size()});
      return;
    }
    try {
      steps.store(job, reading.election().get(), sha256, file.content());
      LOG.log(Level.INFO, "import {0,number,#}: done", job);
    } catch (MalformedInput e) {
      steps.fail(job, List.of(sentence(e)));
    }
  }

  private Reading examine(long job, ImportFile file) {
    try {
      return new PabulibReader()
          .examine(new ByteArrayInputStream(file.content()), file.name(), progressOf(job));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LongConsumer progressOf(long job) {
    long[] last = {0};
    return bytes -> {
      if (bytes - last[0] >= PROGRESS_STEP_BYTES) {
        last[0] = bytes;
        steps.progress(job, bytes);
      }
    };
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
