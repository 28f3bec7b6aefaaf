package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.VoteOption;

/**
 * Sets up the vote of the demo that a visitor brings to its end: once the key of its board is made,
 * people vote, some minutes later it ends, and then it waits for its key holders, of whom the
 * visitor is one ({@link DemoPart}).
 */
@ApplicationScoped
class DemoClosedVoteJob implements Job {

  static final String NAME = "demo-closed-vote";

  private static final Logger LOG = Logger.getLogger(DemoClosedVoteJob.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final Duration CLOSED_AFTER = Duration.ofMinutes(2);
  private static final List<List<Integer>> CHOICES =
      List.of(List.of(1, 2, 3), List.of(2, 1, 3), List.of(1, 3, 2));

  private final DemoVoting voting;
  private final BoardService boards;
  private final Clock clock;

  @Inject
  DemoClosedVoteJob(DemoVoting voting, BoardService boards, Clock clock) {
    this.voting = voting;
    this.boards = boards;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HOUSEKEEPING;
  }

  @Override
  public JobResult run(JobRun run) {
    voting.enter("facilitator");
    Optional<BoardDetails> board = boards.find(DemoPart.BOARD);
    if (board.isEmpty()) {
      return JobResult.done();
    }
    if (!board.get().usable()) {
      return JobResult.later(clock.instant().plus(PAUSE));
    }
    letPeopleVote(findOrSetUp(), run);
    return JobResult.done();
  }

  /** Name of the vote; one that is no more than a draft was left by a stop, and is made anew. */
  private String findOrSetUp() {
    Optional<ElectionDetails> found =
        voting.list().stream()
            .filter(election -> election.board().equals(DemoPart.BOARD))
            .findFirst();
    found.filter(ElectionDetails::draft).ifPresent(voting::drop);
    return found
        .filter(election -> !election.draft())
        .map(ElectionDetails::slug)
        .orElseGet(() -> voting.setUp(form()));
  }

  private ElectionForm form() {
    Instant now = clock.instant();
    return new ElectionForm(
            DemoCouncil.inBoth(
                "What comes into the library first?", "Beth ddaw i’r llyfrgell gyntaf?"),
            DemoCouncil.inBoth(
                "This vote of the demo ends a few minutes after the first start and then waits for"
                    + " its key holders. Sign in as trustee@demo.example and open “My keys” to"
                    + " bring it to its result.",
                "Mae’r bleidlais hon o’r demo yn dod i ben ychydig funudau ar ôl y dechrau cyntaf ac"
                    + " yna’n aros am ei deiliaid allwedd. Mewngofnodwch fel trustee@demo.example ac"
                    + " agorwch “Fy allweddi” i gyrraedd ei chanlyniad."),
            now.minus(Duration.ofHours(1)),
            now.plus(CLOSED_AFTER),
            "",
            0,
            List.of(
                DemoVotesJob.question(
                    QuestionKind.RANKING,
                    DemoCouncil.inBoth(
                        "In which order shall we buy?", "Ym mha drefn y dylem brynu?"),
                    VoteOption.of(DemoCouncil.inBoth("Picture books", "Llyfrau lluniau")),
                    VoteOption.of(DemoCouncil.inBoth("Desks to study at", "Desgiau astudio")),
                    VoteOption.of(DemoCouncil.inBoth("Board games", "Gemau bwrdd")))))
        .lockedBy(DemoPart.BOARD, ElectionForm.USUAL_SHUFFLES);
  }

  private void letPeopleVote(String name, JobRun run) {
    int asked = 0;
    for (String voter : DemoVoting.VOTERS) {
      try {
        voting.vote(name, voter, CHOICES.get(asked % CHOICES.size()));
      } catch (RuleViolation e) {
        // voted before a stop, or the vote is over by now
        LOG.log(Level.INFO, "no ballot of {0}: {1}", new Object[] {voter, e.messageKey()});
      }
      asked++;
      run.progress(asked, DemoVoting.VOTERS.size());
    }
  }
}
