package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.Role;
import org.folkmoot.accounts.Visitor;
import org.folkmoot.kernel.Slug;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Sets up, shows and lists budget rounds and their projects. */
@ApplicationScoped
public class RoundService {

  private static final Set<Role> STAFF =
      EnumSet.of(Role.FACILITATOR, Role.COUNCILLOR, Role.ADMINISTRATOR);

  private final BudgetRepository budgets;
  private final ProcessService processes;
  private final Visitor visitor;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RoundService() {
    this(null, null, null, null);
  }

  @Inject
  RoundService(BudgetRepository budgets, ProcessService processes, Visitor visitor, Clock clock) {
    this.budgets = budgets;
    this.processes = processes;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * Sets up a round in a process.
   *
   * @return its slug
   * @throws UnknownProcess if there is no such process
   * @throws org.folkmoot.accounts.NotAllowed unless the visitor is a facilitator
   */
  @Transactional
  public String setUp(String processSlug, RoundForm form) {
    visitor.require(Role.FACILITATOR);
    ProcessDetails process =
        processes.find(processSlug).orElseThrow(() -> new UnknownProcess(processSlug));
    return create(process.id(), form).toDetails(false).slug();
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
    visitor.require(Role.FACILITATOR);
    get(slug).describe(form);
  }

  /**
   * Shows a round to residents.
   *
   * @throws ProcessIsDraft if its process is not published yet
   */
  @Transactional
  public void publish(String slug) {
    visitor.require(Role.FACILITATOR);
    BudgetRound round = get(slug);
    if (!processes.findById(round.processId()).map(ProcessDetails::published).orElse(false)) {
      throw new ProcessIsDraft();
    }
    round.publish();
  }

  /**
   * Adds a project at the end of a round.
   *
   * @throws RoundIsFixed if ballots are loaded
   * @throws ProjectCodeTaken if another project has its code
   */
  @Transactional
  public void addProject(String slug, ProjectForm form) {
    visitor.require(Role.FACILITATOR);
    BudgetRound round = open(slug);
    if (budgets.findProject(round.id(), form.code()).isPresent()) {
      throw new ProjectCodeTaken(form.code());
    }
    List<BudgetProject> projects = budgets.listProjects(round.id());
    int position = projects.isEmpty() ? 0 : projects.get(projects.size() - 1).position() + 1;
    budgets.add(new BudgetProject(round.id(), position, form));
    round.countProjects(projects.size() + 1);
  }

  /**
   * Changes a project; its code stays, and its cost once ballots are loaded.
   *
   * @throws RoundIsFixed if ballots are loaded and the cost would change
   */
  @Transactional
  public void changeProject(String slug, ProjectForm form) {
    visitor.require(Role.FACILITATOR);
    BudgetRound round = get(slug);
    BudgetProject project = getProject(round, form.code());
    if (round.hasBallots() && project.costMinor() != form.cost().minorUnits()) {
      throw new RoundIsFixed();
    }
    project.describe(form);
  }

  /**
   * Takes a project out of a round.
   *
   * @throws RoundIsFixed if ballots are loaded
   */
  @Transactional
  public void removeProject(String slug, String code) {
    visitor.require(Role.FACILITATOR);
    BudgetRound round = open(slug);
    budgets.remove(getProject(round, code));
    round.countProjects(budgets.listProjects(round.id()).size() - 1);
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

  /** Rounds, newest first; drafts only for staff who ask for them. */
  @Transactional
  public List<RoundDetails> list(boolean withDrafts) {
    if (withDrafts) {
      visitor.require(Role.FACILITATOR, Role.COUNCILLOR, Role.ADMINISTRATOR);
    }
    Set<Long> decided = budgets.listDecidedRounds();
    return budgets.listRounds(withDrafts).stream()
        .map(round -> round.toDetails(decided.contains(round.id())))
        .toList();
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
    return round.published() || visitor.hasAny(STAFF);
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
