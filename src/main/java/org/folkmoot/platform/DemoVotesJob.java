package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.ballots.SimulatedVoter;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.votes.BallotBoxService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.RegistrarService;
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
  private static final List<String> VOTERS =
      List.of(
          "resident", "carys", "imran", "dewi", "moderator", "councillor", "evaluator", "auditor");

  private final AccountService accounts;
  private final ProcessService processes;
  private final ElectionService elections;
  private final PublicLogService log;
  private final RegistrarService registrar;
  private final BallotBoxService box;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  DemoVotesJob(
      AccountService accounts,
      ProcessService processes,
      ElectionService elections,
      PublicLogService log,
      RegistrarService registrar,
      BallotBoxService box,
      Visitor visitor,
      Clock clock) {
    this.accounts = accounts;
    this.processes = processes;
    this.elections = elections;
    this.log = log;
    this.registrar = registrar;
    this.box = box;
    this.visitor = visitor;
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
    enter("facilitator");
    if (!elections.listOf(processes.find(DemoVotes.PROCESS).orElseThrow()).isEmpty()) {
      return JobResult.done();
    }
    Instant now = clock.instant();
    setUp(
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
        setUp(
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
    for (String voter : VOTERS) {
      vote(counted, voter, voted % 3 == 2 ? List.of(0, 0, 1) : List.of(0, 1, 0));
      voted++;
      run.progress(voted, VOTERS.size());
    }
    return JobResult.done();
  }

  private static QuestionForm question(
      QuestionKind kind, LocalizedText text, VoteOption... options) {
    return QuestionForm.of(kind, text, true, List.of(options));
  }

  private String setUp(ElectionForm form) {
    enter("facilitator");
    String name = elections.draft(DemoVotes.PROCESS, form);
    enter("administrator");
    ElectionDetails draft = elections.find(name).orElseThrow();
    elections.confirm(name, draft.version());
    return name;
  }

  private void vote(String name, String account, List<Integer> choice) {
    Optional<Person> person = accounts.findPerson(account + "@demo.example");
    if (person.isEmpty()) {
      return;
    }
    enter(account);
    PublicLogService.Frozen frozen = log.frozen(name);
    SimulatedVoter voter = new SimulatedVoter(frozen.record(), frozen.registrarKeys().get(0));
    RegistrarSignature signature =
        voter.finish(registrar.sign(name, List.of(voter.blinded())).signatures().get(0));
    visitor.enter(Optional.empty());
    box.cast(name, voter.ballot(List.of(choice)), List.of(signature));
  }

  private void enter(String account) {
    Person person = accounts.findPerson(account + "@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(person, 0, false, false, true)));
  }
}
