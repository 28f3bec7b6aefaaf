package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.VoteOption;

/**
 * Sets up the votes of the demo, once the server is ready: one that is open for weeks, and one in
 * which the people of the demo vote and that is counted a few minutes later, to be verified.
 */
@ApplicationScoped
class DemoVotesJob implements Job {

  static final String NAME = "demo-votes";

  private static final Duration OPEN_FOR = Duration.ofDays(25);
  private static final Duration COUNTED_AFTER = Duration.ofMinutes(4);

  private final DemoVoting voting;
  private final Clock clock;

  @Inject
  DemoVotesJob(DemoVoting voting, Clock clock) {
    this.voting = voting;
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
    if (voting.list().stream().anyMatch(election -> !election.ofBoard())) {
      return JobResult.done();
    }
    Instant now = clock.instant();
    voting.setUp(
        new ElectionForm(
            DemoCouncil.inBoth("A name for the library", "Enw i’r llyfrgell"),
            DemoCouncil.inBoth(
                "The sign over the door is made in spring.",
                "Caiff yr arwydd uwchben y drws ei wneud yn y gwanwyn."),
            now.minus(Duration.ofHours(1)),
            now.plus(OPEN_FOR),
            "",
            0,
            List.of(
                question(
                    QuestionKind.ONE,
                    DemoCouncil.inBoth(
                        "What shall the library be called?", "Beth ddylai enw’r llyfrgell fod?"),
                    VoteOption.of(DemoCouncil.inBoth("Library at the Mill", "Llyfrgell y Felin")),
                    VoteOption.of(
                        DemoCouncil.inBoth("Riverside Library", "Llyfrgell Glan yr Afon")),
                    VoteOption.of(DemoCouncil.inBoth("House of Stories", "Tŷ’r Straeon"))))));
    String counted =
        voting.setUp(
            new ElectionForm(
                DemoCouncil.inBoth("Open on Sundays?", "Ar agor ar y Sul?"),
                LocalizedText.EMPTY,
                now.minus(Duration.ofHours(2)),
                now.plus(COUNTED_AFTER),
                "",
                0,
                List.of(
                    question(
                        QuestionKind.YES_NO,
                        DemoCouncil.inBoth(
                            "Shall the library open on Sunday afternoons?",
                            "A ddylai’r llyfrgell agor ar brynhawn Sul?")))));
    int voted = 0;
    for (String voter : DemoVoting.VOTERS) {
      voting.vote(counted, voter, voted % 3 == 2 ? List.of(0, 0, 1) : List.of(0, 1, 0));
      voted++;
      run.progress(voted, DemoVoting.VOTERS.size());
    }
    return JobResult.done();
  }

  static QuestionForm question(QuestionKind kind, LocalizedText text, VoteOption... options) {
    return QuestionForm.of(kind, text, true, List.of(options));
  }
}
