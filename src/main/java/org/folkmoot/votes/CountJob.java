package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.folkmoot.ballots.ArchiveFacts;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.ballots.ElectionReport;
import org.folkmoot.ballots.ElectionVerifier;
import org.folkmoot.ballots.EligibilityCheck;
import org.folkmoot.ballots.Progress;
import org.folkmoot.ballots.SideFile;
import org.folkmoot.ballots.VerifierOptions;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.Verdict;

/**
 * Counts an election after its end: archive, shuffle, decryption, result, verification,
 * publication. Each step is written to the archive in the folder of the election; after a stop it
 * goes on there, or from the ballots if the folder is another node's. Nothing is published before
 * all of it was verified.
 */
@ApplicationScoped
class CountJob implements Job {

  static final String NAME = "election-count";
  private static final int COUNCIL = 1;
  private static final int STEPS = 7;

  private final CountSteps steps;
  private final TallySteps tallies;
  private final ElectionArchives archives;
  private final KeyVault vault;

  @Inject
  CountJob(CountSteps steps, TallySteps tallies, ElectionArchives archives, KeyVault vault) {
    this.steps = steps;
    this.tallies = tallies;
    this.archives = archives;
    this.vault = vault;
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
    long id = run.subject();
    if (!steps.begin(id)) {
      return JobResult.done();
    }
    CountSteps.Frozen frozen = steps.read(id);
    Path folder = vault.folder().resolve(frozen.election().uuid());
    Path archive = folder.resolve(frozen.election().uuid() + ".bel");
    int threads = threads();
    try (ElectionDesk desk = new ElectionDesk(threads, Progress.SILENT)) {
      if (frozen.ofBoard()) {
        if (!isWhole(desk, folder, run)) {
          remove(folder);
          return JobResult.done();
        }
      } else if (!Files.exists(archive)) {
        archives.assemble(desk, folder, id);
      }
      run.progress(1, STEPS);
      count(desk, archive, frozen, run);
    }
    publish(archive, frozen, threads, run);
    remove(folder);
    return JobResult.done();
  }

  /** Threads for long arithmetic: all processors but one. */
  static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /**
   * Puts the archive of an election of a board together, with what its trustees handed in. Before
   * they did, it asks them and holds nothing: the last part begins this job anew.
   *
   * @return whether all parts are in the archive
   */
  private boolean isWhole(ElectionDesk desk, Path folder, JobRun run) throws IOException {
    long id = run.subject();
    boolean isWaiting = !tallies.isBegun(id);
    if (!isWaiting && tallies.tally(id).task().isPresent()) {
      return false;
    }
    Path archive = archives.assemble(desk, folder, id);
    desk.endVoting(archive);
    if (isWaiting) {
      tallies.begin(run, desk.tallyOf(archive));
      return false;
    }
    desk.append(archive, tallies.list(id, PartKind.SHUFFLE), tallies.list(id, PartKind.DECRYPT));
    return true;
  }

  @SuppressWarnings("EnumOrdinal") // stages follow each other: their number is how far it is
  private void count(ElectionDesk desk, Path archive, CountSteps.Frozen frozen, JobRun run)
      throws IOException {
    ElectionDesk.Stage stage = desk.stageOf(archive);
    while (stage != ElectionDesk.Stage.COUNTED) {
      switch (stage) {
        case VOTING -> desk.endVoting(archive);
        case CLOSED -> {
          if (frozen.shuffled()) {
            desk.shuffle(archive, COUNCIL);
          } else {
            decrypt(desk, archive, run);
          }
        }
        case SHUFFLED -> decrypt(desk, archive, run);
        case DECRYPTED -> desk.publishResult(archive);
        case COUNTED -> throw new IllegalStateException("counted already");
      }
      stage = desk.stageOf(archive);
      run.progress(stage.ordinal() + 1, STEPS);
    }
  }

  private void decrypt(ElectionDesk desk, Path archive, JobRun run) throws IOException {
    steps.decrypting(run.subject());
    desk.decrypt(archive, steps.trusteeSecret(run.subject()));
  }

  private void publish(Path archive, CountSteps.Frozen frozen, int threads, JobRun run)
      throws IOException {
    ElectionReport report =
        ElectionVerifier.verify(archive, VerifierOptions.standard().withThreads(threads));
    requireAccepted(report.verdict());
    run.progress(STEPS - 1, STEPS);
    ArchiveFacts facts = ArchiveFacts.read(archive);
    SideFile side = steps.sideFile(run.subject(), facts);
    requireAccepted(EligibilityCheck.verify(side, facts));
    steps.publish(run, frozen, archive, side, report);
    run.progress(STEPS, STEPS);
  }

  private static void requireAccepted(Verdict verdict) {
    if (verdict instanceof Verdict.Rejected rejected) {
      throw new IllegalStateException(
          "the count does not verify: " + rejected.reason() + " " + rejected.detail());
    }
  }

  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.deleteIfExists(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
