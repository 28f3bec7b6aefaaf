package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;

/**
 * The process of the demo in which people vote: everybody with an account is asked. Its votes are
 * set up by {@link DemoVotesJob}, because making keys takes seconds.
 */
@ApplicationScoped
class DemoVotes {

  /** Name of the process in addresses. */
  static final String PROCESS = "our-library";

  private static final int DAYS_BEFORE = 3;
  private static final int DAYS_AFTER = 25;

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final ProcessService processes;
  private final JobQueue jobs;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  DemoVotes(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      ProcessService processes,
      JobQueue jobs,
      Visitor visitor,
      Clock clock) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.processes = processes;
    this.jobs = jobs;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Opens the process and asks for its votes, unless an earlier start did. */
  @ActivateRequestContext
  @Transactional
  void prepare(Council council) {
    currentCouncil.enter(council);
    if (processes.find(PROCESS).isPresent()) {
      return;
    }
    Person facilitator = accounts.findPerson("facilitator@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(facilitator, 0, false, false, true)));
    LocalDate today = LocalDate.ofInstant(clock.instant(), council.zone());
    processes.create(
        new ProcessForm(
            DemoCouncil.inBoth("Our library", "Ein llyfrgell"),
            DemoCouncil.inBoth(
                "The new library opens next year. Everybody with an account decides what it is"
                    + " called and when it is open.",
                "Mae’r llyfrgell newydd yn agor y flwyddyn nesaf. Mae pawb sydd â chyfrif yn"
                    + " penderfynu beth fydd ei henw a phryd y bydd ar agor."),
            List.of(
                new PhaseSpan(
                    PhaseKind.VOTE, today.minusDays(DAYS_BEFORE), today.plusDays(DAYS_AFTER))),
            new Audiences(Map.of(Activity.VOTE, Audience.EVERYBODY))),
        true);
    jobs.add(JobOrder.of(DemoVotesJob.NAME, council.id()).titled(council.name()));
  }
}
