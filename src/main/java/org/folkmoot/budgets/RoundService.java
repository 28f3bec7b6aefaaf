package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Sets up budget rounds, publishes and withdraws them, shows and lists them. */
@ApplicationScoped
public class RoundService {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final int LONGEST_RULE = 4_000;

  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final RoundCalendar calendar;
  private final ProcessService processes;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  RoundService(
      BudgetRepository budgets,
      RoundAccess access,
      RoundCalendar calendar,
      ProcessService processes,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.budgets = budgets;
    this.access = access;
    this.calendar = calendar;
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Sets up a round in a process.
   *
   * @return its slug
   * @throws BudgetRefusal if there is no such process
   * @throws TextRefused if the title shows nothing, or a text is too long
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public String setUp(String processSlug, RoundForm form) {
    ProcessDetails process =
        processes.find(processSlug).orElseThrow(() -> BudgetRefusal.unknownProcess(processSlug));
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    BudgetRound round = create(process.id(), form);
    journal.record(
        AuditEvent.of(
            facilitator.id(),
            facilitator.name(),
            "budgets.journal.roundCreated",
            round.title(),
            process.title().main()));
    return round.slug();
  }

  /** A new, empty round with an unused slug. */
  BudgetRound create(long processId, RoundForm typed) {
    RoundForm form = tidy(typed);
    String slug =
        Slug.unusedFor(form.title().main(), taken -> budgets.findRound(taken).isPresent());
    BudgetRound round = new BudgetRound(processId, slug, form, clock.instant());
    budgets.add(round);
    return round;
  }

  private static RoundForm tidy(RoundForm form) {
    if (form.rule().budget().isPresent() || form.rule().text().length() > LONGEST_RULE) {
      throw new IllegalArgumentException("no rule of a round: " + form.rule().text());
    }
    if (form.budget().minorUnits() <= 0) {
      throw new TextRefused("budget", "budgets.form.budgetWrong");
    }
    return new RoundForm(
        TypedText.required("title", form.title(), LONGEST_TITLE),
        TypedText.optional("description", form.description(), LONGEST_DESCRIPTION),
        form.budget(),
        form.voteType(),
        form.rule());
  }

  /**
   * Changes what is said of a round.
   *
   * @param seen version that the facilitator changed
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws BudgetRefusal if ballots are loaded, and the sum or the kind of ballot would change
   * @throws BudgetRefusal if people have begun to vote, and the rule would change
   * @throws TextRefused if the title shows nothing, or a text is too long
   * @throws BudgetRefusal if there is no such round
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void change(String slug, long seen, RoundForm typed) {
    RoundAccess.Change change = access.change(slug);
    BudgetRound round = change.round();
    round.requireVersion(seen);
    RoundForm form = tidy(typed);
    Amount budget = round.budget();
    boolean isOther = !budget.equals(form.budget()) || round.voteType() != form.voteType();
    if (round.isFixed() && isOther) {
      throw BudgetRefusal.roundIsFixed();
    }
    if (isRuleFixed(round) && !round.rule().options().equals(form.rule())) {
      throw BudgetRefusal.ruleIsFixed();
    }
    round.describe(form);
    access.record(change, "budgets.journal.roundChanged", form.title().main());
  }

  /**
   * Whether the rule of a round stays as it is: ballots are loaded, or residents see the round and
   * have begun to vote.
   */
  @Transactional
  public boolean isRuleFixed(RoundDetails round) {
    return round.fixed() || (round.published() && calendar.hasVotingBegun(round.processId()));
  }

  private boolean isRuleFixed(BudgetRound round) {
    return round.isFixed() || (round.isPublished() && calendar.hasVotingBegun(round.processId()));
  }

  /** When ballots may be loaded; empty if they may be now. */
  @Transactional
  public Optional<Instant> ballotsFrom(long processId) {
    return calendar.ballotsFrom(processId);
  }

  /** When an outcome may be published; empty if it may be now. */
  @Transactional
  public Optional<Instant> outcomeFrom(RoundDetails round) {
    return calendar.outcomeFrom(round.processId(), round.bound() && round.hasBallots());
  }

  /**
   * Shows a round with its rule to residents.
   *
   * @param nevertheless whether it is published although something is missing
   * @throws BudgetRefusal if its process is not published yet
   * @throws RoundHasGaps if something is missing and nobody said that this is known
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void publish(String slug, boolean nevertheless) {
    RoundAccess.Change change = access.change(slug);
    BudgetRound round = change.round();
    if (!processes.findById(round.processId()).map(ProcessDetails::published).orElse(false)) {
      throw BudgetRefusal.processIsDraft();
    }
    if (!nevertheless && !gapsOf(access.details(round)).isEmpty()) {
      throw new RoundHasGaps();
    }
    round.publish();
    access.record(change, "budgets.journal.roundPublished", round.title(), round.rule().sha256());
  }

  /** What residents would miss in a round, if it were published as it is. */
  @Transactional
  public List<RoundGap> gapsOf(RoundDetails round) {
    return RoundGap.in(round, listProjects(round), currentCouncil.get().languages());
  }

  /**
   * Takes a published round back. Residents still find it, with the reason.
   *
   * @throws ReasonMissing if the reason shows nothing
   */
  @Transactional
  @NeedsFreshConfirmation
  public void withdraw(String slug, String reason) {
    RoundAccess.Change change = access.change(slug);
    String text = TypedText.reason(reason);
    change.round().withdraw(text);
    access.record(change, "budgets.journal.roundWithdrawn", change.round().title(), text);
  }

  /** Makes a withdrawn round take place after all. */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void resume(String slug) {
    RoundAccess.Change change = access.change(slug);
    change.round().withdraw("");
    access.record(change, "budgets.journal.roundResumed", change.round().title());
  }

  /** Puts a round away, out of all lists, or back into them; its pages stay. */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void archive(String slug, boolean archived) {
    RoundAccess.Change change = access.change(slug);
    change.round().archive(archived);
    access.record(
        change,
        archived ? "budgets.journal.roundArchived" : "budgets.journal.roundUnarchived",
        change.round().title());
  }

  /**
   * Removes a draft with all that belongs to it.
   *
   * @throws BudgetRefusal if residents have seen it
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void deleteDraft(String slug) {
    RoundAccess.Change change = access.change(slug);
    BudgetRound round = change.round();
    if (round.isPublished()) {
      throw BudgetRefusal.roundIsPublished();
    }
    budgets.removeRound(round);
    access.record(change, "budgets.journal.roundDeleted", round.title());
  }

  /** The round of this name, if the visitor may see it. */
  @Transactional
  public Optional<RoundDetails> find(String slug) {
    return budgets.findRound(slug).filter(access::isVisible).map(access::details);
  }

  /**
   * The process of a round that residents saw, if it was withdrawn: its page says why, and the
   * round is read by nobody any more.
   */
  @Transactional
  public Optional<ProcessDetails> findWithdrawnProcess(String slug) {
    return budgets
        .findRound(slug)
        .filter(BudgetRound::isPublished)
        .flatMap(round -> processes.findWithdrawn(round.processId()));
  }

  /** The round with this id, if the visitor may see it. */
  @Transactional
  public Optional<RoundDetails> findById(long id) {
    return budgets.findRound(id).filter(access::isVisible).map(access::details);
  }

  /** Published rounds that take place and are not archived, newest first. */
  @Transactional
  public List<RoundDetails> list() {
    return access.publicDetails(budgets.listRounds(false)).stream()
        .filter(RoundDetails::listed)
        .toList();
  }

  /** Rounds of processes in which the visitor reads what staff read, drafts included. */
  @Transactional
  public List<RoundDetails> listForStaff() {
    return access.staffDetails(budgets.listRounds(true)).stream()
        .filter(round -> visitor.isReaderOf(round.processId()))
        .toList();
  }

  /** A round that the visitor may change: facilitators of the council or of its process. */
  @Transactional
  public RoundDetails getForFacilitator(String slug) {
    RoundDetails round = find(slug).orElseThrow(NotFound::new);
    visitor.requireIn(round.processId(), Role.FACILITATOR);
    return round;
  }

  /**
   * The projects of a round that the visitor may see, in its order; without votes as long as nobody
   * may see them. Staff read what moderators have hidden.
   */
  @Transactional
  public List<ProjectDetails> listProjects(RoundDetails round) {
    boolean totalsShown = !budgets.listPublications(round.id()).isEmpty();
    boolean isStaff = visitor.isReaderOf(round.processId());
    Currency currency = round.budget().currency();
    return budgets.listProjects(round.id()).stream()
        .map(project -> isStaff ? project.toStaffDetails(currency) : project.toDetails(currency))
        .map(project -> totalsShown ? project : project.withoutTotals())
        .toList();
  }
}
