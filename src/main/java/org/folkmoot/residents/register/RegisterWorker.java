package org.folkmoot.residents.register;

import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.residents.RegisterHashes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;

/**
 * Loads registers: reads the file into hashes, then makes them the register in one transaction.
 * Running the same upload twice does no harm, and another node can begin again.
 */
@ApplicationScoped
public class RegisterWorker {

  private static final Logger LOG = Logger.getLogger(RegisterWorker.class.getName());

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final RegisterSteps steps;
  private final RegisterHashes hashes;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RegisterWorker() {
    this(null, null, null, null, null);
  }

  @Inject
  RegisterWorker(
      CouncilService councils,
      CurrentCouncil currentCouncil,
      RegisterSteps steps,
      RegisterHashes hashes,
      Clock clock) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.steps = steps;
    this.hashes = hashes;
    this.clock = clock;
  }

  /** Goes on with one upload as far as it can; does nothing if it is over already. */
  @ActivateRequestContext
  public void run(RegisterRequested request) {
    currentCouncil.enter(councils.findById(request.councilId()).orElseThrow());
    carryOut(request.uploadId(), request.confirmed());
  }

  /** Wipes the rejected rows of an upload. */
  @ActivateRequestContext
  public void wipe(RejectedRowsKept kept) {
    currentCouncil.enter(councils.findById(kept.councilId()).orElseThrow());
    steps.wipeRejected(kept.uploadId());
  }

  /** Goes on with an upload of the council that was entered. */
  void carryOut(long upload, boolean confirmed) {
    Optional<byte[]> file = steps.beginReading(upload);
    if (file.isPresent() && !read(upload, file.get())) {
      return;
    }
    steps.apply(upload, confirmed);
    LOG.log(Level.INFO, "register upload {0,number,#}: read and compared", upload);
  }

  private boolean read(long upload, byte[] file) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
    RegisterReading reading =
        new RegisterReading(
            hashes, today, (rows, characters) -> steps.stage(upload, rows, characters));
    try {
      reading.read(file);
      steps.finishReading(upload, reading.good(), reading.rejected(), reading.wardNames());
      return reading.good() > 0;
    } catch (UnusableFile e) {
      steps.fail(upload, e.fault(), e.line());
      LOG.log(Level.INFO, "register upload {0,number,#}: refused", upload);
      return false;
    }
  }
}
