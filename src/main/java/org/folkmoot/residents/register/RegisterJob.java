package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.SealedStream;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.residents.RegisterHashes;
import org.folkmoot.residents.spreadsheets.UnusableFile;

/**
 * Loads a register: reads the file into hashes, then makes them the register in one transaction.
 * After an administrator's yes a second job of this kind does the second half. Running the same
 * upload twice does no harm, and another node can begin again.
 */
@ApplicationScoped
class RegisterJob implements Job {

  static final String NAME = "register";

  private final CurrentCouncil currentCouncil;
  private final CouncilKeys keys;
  private final RegisterSteps steps;
  private final RegisterHashes hashes;
  private final Clock clock;

  @Inject
  RegisterJob(
      CurrentCouncil currentCouncil,
      CouncilKeys keys,
      RegisterSteps steps,
      RegisterHashes hashes,
      Clock clock) {
    this.currentCouncil = currentCouncil;
    this.keys = keys;
    this.steps = steps;
    this.hashes = hashes;
    this.clock = clock;
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
    if (run.fileSize() > 0 && steps.beginReading(run)) {
      try {
        read(run);
      } catch (UnusableFile e) {
        steps.fail(run, e.fault(), e.line());
        return JobResult.refused();
      }
    }
    return steps.apply(run) ? JobResult.done() : JobResult.refused();
  }

  private void read(JobRun run) throws IOException {
    SecretKeySpec key = keys.key(RegisterSteps.FILE_KEY);
    LocalDate today = LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
    long total = run.fileSize();
    RegisterReading reading =
        new RegisterReading(
            hashes,
            today,
            (rows, kept, postcodes, characters) -> {
              steps.stage(run, rows, kept, postcodes);
              run.progress(characters, Math.max(total, characters));
            });
    reading.read(() -> SealedStream.open(run.file(), key));
    steps.finishReading(run, reading);
  }

  @Override
  public void gaveUp(JobRun run, String reference) {
    steps.giveUp(run.subject(), reference);
  }

  @Override
  public void calledOff(JobRun run) {
    steps.cancel(run.subject());
    run.removeFile();
  }
}
