package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.journal.Deed;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Sets up, shows and lists budget rounds and their projects. */
@ApplicationScoped
public class RoundService {

  private final BudgetRepository budgets;
  private final ProcessService processes;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RoundService() {
    this(null, null, null, null, null);
  }

  @Inject
  RoundService(
      BudgetRepository budgets,
      ProcessService processes,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.budgets = budgets;
    this.processes = processes;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Sets up a round in a process.
   *
   * @return its slug
   * @throws UnknownProcess if there is no such process
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @Transactional
  public String setUp(String processSlug, RoundForm form) {
    ProcessDetails process =
        processes.find(processSlug).orElseThrow(() -> new UnknownProcess(processSlug));
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    String slug = create(process.id(), form).toDetails(false).slug();
    record(facilitator, "budgets.journal.roundCreated", form.title(), process.title().main());
    return slug;
  }

  /** A new, empty round with an unused slug. */
  BudgetRound create(long processId, RoundForm form) {
    String slug = Slug.unusedFor(form.title(), taken -> budgets.findRound(taken).isPresent());
    BudgetRound round = new BudgetRound(processId, slug, form, clock.instant());
    budgets.add(round);
    return round;
  }

  /**
   * Changes what is said of a round; its sum and kind of ballot stay once ballots are loaded.
   *
   * @throws UnknownRound if there is no such round
   */
  @Transactional
  public void change(String slug, RoundForm form) {
    BudgetRound round = get(slug);
    Person facilitator = requireFacilitatorOf(round);
    round.describe(form);
    record(facilitator, "budgets.journal.roundChanged", form.title());
  }

  /**
   * Shows a round to residents.
   *
   * @throws ProcessIsDraft if its process is not published yet
   */
  @Transactional
  public void publish(String slug) {
    BudgetRound round = get(slug);
    Person facilitator = requireFacilitatorOf(round);
    if (!processes.findById(round.processId()).map(ProcessDetails::published).orElse(false)) {
      throw new ProcessIsDraft();
    }
    round.publish();
    record(facilitator, "budgets.journal.roundPublished", titleOf(round));
  }

  /**
   * Adds a project at the end of a round.
   *
   * @throws RoundIsFixed if ballots are loaded
   * @throws ProjectCodeTaken if another project has its code
   */
  @Transactional
  public void addProject(String slug, ProjectForm form) {
    BudgetRound round = open(slug);
    Person facilitator = requireFacilitatorOf(round);
    if (budgets.findProject(round.id(), form.code()).isPresent()) {
      throw new ProjectCodeTaken(form.code());
    }
    List<BudgetProject> projects = budgets.listProjects(round.id());
    int position = projects.isEmpty() ? 0 : projects.get(projects.size() - 1).position() + 1;
    budgets.add(new BudgetProject(round.id(), position, form));
    round.countProjects(projects.size() + 1);
    record(facilitator, "budgets.journal.projectAdded", form.name(), form.code(), titleOf(round));
  }

  /**
   * Changes a project; its code stays, and its cost once ballots are loaded.
   *
   * @throws RoundIsFixed if ballots are loaded and the cost would change
   */
  @Transactional
  public void changeProject(String slug, ProjectForm form) {
    BudgetRound round = get(slug);
    Person facilitator = requireFacilitatorOf(round);
    BudgetProject project = getProject(round, form.code());
    if (round.hasBallots() && project.costMinor() != form.cost().minorUnits()) {
      throw new RoundIsFixed();
    }
    project.describe(form);
    record(facilitator, "budgets.journal.projectChanged", form.name(), form.code(), titleOf(round));
  }

  /**
   * Takes a project out of a round.
   *
   * @throws RoundIsFixed if ballots are loaded
   */
  @Transactional
  public void removeProject(String slug, String code) {
    BudgetRound round = open(slug);
    Person facilitator = requireFacilitatorOf(round);
    BudgetProject project = getProject(round, code);
    String name = project.toDetails(round.toDetails(false).budget().currency()).name();
    budgets.remove(project);
    round.countProjects(budgets.listProjects(round.id()).size() - 1);
    record(facilitator, "budgets.journal.projectRemoved", name, code, titleOf(round));
  }

  private static String titleOf(BudgetRound round) {
    return round.toDetails(false).title();
  }

  private Person requireFacilitatorOf(BudgetRound round) {
    return visitor.requireIn(round.processId(), Role.FACILITATOR);
  }

  private void record(Person facilitator, String action, String subject, String... details) {
    journal.record(Deed.of(facilitator.id(), facilitator.name(), action, subject, details));
  }

  /** The round of this name, if the visitor may see it. */
  @Transactional
  public Optional<RoundDetails> find(String slug) {
    return budgets.findRound(slug).map(this::details).filter(this::isVisible);
  }

  /** The round with this id, if the visitor may see it. */
  @Transactional
  public Optional<RoundDetails> findById(long id) {
    return budgets.findRound(id).map(this::details).filter(this::isVisible);
  }

  /** Published rounds, newest first. */
  @Transactional
  public List<RoundDetails> list() {
    return detailsOf(budgets.listRounds(false));
  }

  /** Rounds of processes in which the visitor reads what staff read, drafts included. */
  @Transactional
  public List<RoundDetails> listForStaff() {
    return detailsOf(budgets.listRounds(true)).stream()
        .filter(round -> visitor.isReaderOf(round.processId()))
        .toList();
  }

  private List<RoundDetails> detailsOf(List<BudgetRound> rounds) {
    Set<Long> decided = budgets.listDecidedRounds();
    return rounds.stream().map(round -> round.toDetails(decided.contains(round.id()))).toList();
  }

  /** A round that the visitor may change: facilitators of the council or of its process. */
  @Transactional
  public RoundDetails getForFacilitator(String slug) {
    RoundDetails round = find(slug).orElseThrow(NotFound::new);
    visitor.requireIn(round.processId(), Role.FACILITATOR);
    return round;
  }

  /** The projects of a round that the visitor may see, in its order. */
  @Transactional
  public List<ProjectDetails> listProjects(RoundDetails round) {
    return budgets.listProjects(round.id()).stream()
        .map(project -> project.toDetails(round.budget().currency()))
        .toList();
  }

  private RoundDetails details(BudgetRound round) {
    return round.toDetails(budgets.findPublication(round.id()).isPresent());
  }

  private boolean isVisible(RoundDetails round) {
    return round.published() || visitor.isReaderOf(round.processId());
  }

  private BudgetRound get(String slug) {
    return budgets.findRound(slug).orElseThrow(() -> new UnknownRound(slug));
  }

  private BudgetRound open(String slug) {
    BudgetRound round = get(slug);
    if (round.hasBallots()) {
      throw new RoundIsFixed();
    }
    return round;
  }

  private BudgetProject getProject(BudgetRound round, String code) {
    return budgets
        .findProject(round.id(), code)
        .orElseThrow(() -> new IllegalArgumentException("no project " + code));
  }
}
