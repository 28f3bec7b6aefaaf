package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.comments.CommentService;
import org.folkmoot.people.NeedsNoConfirmation;

/** Adds, changes, removes and withdraws the projects of a round. */
@ApplicationScoped
public class ProjectService {

  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final int LONGEST_LIST = 500;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_CODE = 120;

  private final BudgetRepository budgets;
  private final OriginRepository origins;
  private final RoundAccess access;
  private final CommentService comments;

  @Inject
  ProjectService(
      BudgetRepository budgets,
      OriginRepository origins,
      RoundAccess access,
      CommentService comments) {
    this.budgets = budgets;
    this.origins = origins;
    this.access = access;
    this.comments = comments;
  }

  /**
   * Adds a project at the end of a round.
   *
   * @throws BudgetRefusal if ballots are loaded
   * @throws ProjectCodeTaken if another project has its code
   * @throws TextRefused if the name shows nothing, or a text is too long
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void add(String slug, ProjectForm typed) {
    RoundAccess.Change change = open(slug);
    BudgetRound round = change.round();
    ProjectForm form = tidy(typed);
    if (budgets.findProject(round.id(), form.code()).isPresent()) {
      throw new ProjectCodeTaken(form.code());
    }
    List<BudgetProject> projects = budgets.listProjects(round.id());
    int position = projects.isEmpty() ? 0 : projects.get(projects.size() - 1).position() + 1;
    budgets.add(new BudgetProject(round.id(), position, form));
    access.record(
        change, "budgets.journal.projectAdded", form.name().main(), form.code(), round.title());
  }

  /**
   * Changes a project; its code stays, and its cost once ballots are loaded.
   *
   * @param seen version that the facilitator changed
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws BudgetRefusal if there is none with this code
   * @throws BudgetRefusal if ballots are loaded and the cost would change
   * @throws TextRefused if the name shows nothing, or a text is too long
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void change(String slug, long seen, ProjectForm typed) {
    RoundAccess.Change change = access.change(slug);
    BudgetRound round = change.round();
    ProjectForm form = tidy(typed);
    BudgetProject project = get(round, form.code());
    project.requireVersion(seen);
    if (round.isFixed() && project.costMinor() != form.cost().minorUnits()) {
      throw BudgetRefusal.roundIsFixed();
    }
    project.describe(form);
    access.record(
        change, "budgets.journal.projectChanged", form.name().main(), form.code(), round.title());
  }

  /**
   * Takes a project out of a round, with what people wrote about it.
   *
   * @throws BudgetRefusal if there is none with this code
   * @throws BudgetRefusal if ballots are loaded: then it can be withdrawn
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void remove(String slug, String code) {
    RoundAccess.Change change = open(slug);
    BudgetProject project = get(change.round(), code);
    comments.removeAll(ProjectSubject.KIND, project.id());
    origins.removeByProject(project.id());
    budgets.remove(project);
    access.record(
        change, "budgets.journal.projectRemoved", project.name(), code, change.round().title());
  }

  /**
   * Takes a project out of what is counted and tells residents why. An outcome that is published
   * stays until the round is counted again.
   *
   * @throws BudgetRefusal if there is none with this code, or a vote about the round is held: there
   *     two people withdraw it
   * @throws ReasonMissing if the reason shows nothing
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void withdraw(String slug, String code, String reason) {
    RoundAccess.Change change = notVotedOn(slug);
    BudgetProject project = get(change.round(), code);
    String text = TypedText.reason(reason);
    project.withdraw(text);
    access.record(
        change,
        "budgets.journal.projectWithdrawn",
        project.name(),
        code,
        change.round().title(),
        text);
  }

  /**
   * Makes a withdrawn project take part again.
   *
   * @throws BudgetRefusal if there is none with this code, a vote about the round is held, or it
   *     was withdrawn during that
   */
  @Transactional
  @NeedsNoConfirmation("everyday work of a facilitator")
  public void reinstate(String slug, String code) {
    RoundAccess.Change change = notVotedOn(slug);
    BudgetProject project = get(change.round(), code);
    if (project.isWithdrawnByVote()) {
      throw BudgetRefusal.goneForGood();
    }
    project.reinstate();
    access.record(
        change, "budgets.journal.projectReinstated", project.name(), code, change.round().title());
  }

  private RoundAccess.Change notVotedOn(String slug) {
    RoundAccess.Change change = access.change(slug);
    if (change.round().isVotedOn()) {
      throw BudgetRefusal.roundIsVotedOn();
    }
    return change;
  }

  /** Whether a withdrawn project can take part again: no vote is held about it, or was. */
  @Transactional
  public boolean isReinstatable(RoundDetails round, String code) {
    return !round.votedOn()
        && budgets
            .findProject(round.id(), code)
            .filter(project -> !project.isWithdrawnByVote())
            .isPresent();
  }

  /** A code for one more project: the number after the highest, or the first that is not taken. */
  @Transactional
  public String proposeCode(RoundDetails round) {
    Set<String> taken =
        budgets.listProjects(round.id()).stream()
            .map(BudgetProject::code)
            .collect(Collectors.toSet());
    int number =
        taken.stream()
            .filter(code -> code.matches("[1-9]\\d{0,5}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(taken.size());
    do {
      number++;
    } while (taken.contains(String.valueOf(number)));
    return String.valueOf(number);
  }

  private static ProjectForm tidy(ProjectForm form) {
    return new ProjectForm(
        TypedText.required("code", form.code(), LONGEST_CODE),
        TypedText.required("name", form.name(), LONGEST_NAME),
        TypedText.optional("description", form.description(), LONGEST_DESCRIPTION),
        form.cost(),
        TypedText.optional("category", form.category(), LONGEST_LIST),
        TypedText.optional("target", form.target(), LONGEST_LIST),
        TypedText.optional("place", form.place(), LONGEST_PLACE),
        form.latitude(),
        form.longitude());
  }

  private RoundAccess.Change open(String slug) {
    RoundAccess.Change change = access.change(slug);
    if (change.round().isFixed()) {
      throw BudgetRefusal.roundIsFixed();
    }
    return change;
  }

  private BudgetProject get(BudgetRound round, String code) {
    return budgets
        .findProject(round.id(), code)
        .orElseThrow(() -> BudgetRefusal.unknownProject(code));
  }
}
