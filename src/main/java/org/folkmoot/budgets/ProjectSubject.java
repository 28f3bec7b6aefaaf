package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.folkmoot.comments.CommentSubject;
import org.folkmoot.comments.Subject;
import org.folkmoot.processes.ProcessService;

/**
 * Projects of published rounds as what people comment on. Pages call them by round and code: {@code
 * city-budget-2026/P1}.
 */
@ApplicationScoped
class ProjectSubject implements CommentSubject {

  /** Name of the kind. */
  static final String KIND = "project";

  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final ProcessService processes;

  @Inject
  ProjectSubject(BudgetRepository budgets, RoundAccess access, ProcessService processes) {
    this.budgets = budgets;
    this.access = access;
    this.processes = processes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Subject> find(String reference) {
    int slash = reference.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : budgets
            .findRound(reference.substring(0, slash))
            .flatMap(
                round ->
                    budgets
                        .findProject(round.id(), reference.substring(slash + 1))
                        .flatMap(project -> subject(round, project)));
  }

  @Override
  public Optional<Subject> findById(long id) {
    return budgets
        .findProject(id)
        .flatMap(
            project ->
                budgets.findRound(project.roundId()).flatMap(round -> subject(round, project)));
  }

  @Override
  public void count(long id, int by) {
    budgets.countComments(id, by);
  }

  private Optional<Subject> subject(BudgetRound round, BudgetProject project) {
    return Optional.of(round)
        .filter(BudgetRound::isPublished)
        .filter(access::isVisible)
        .flatMap(shown -> processes.findById(shown.processId()))
        .map(
            process ->
                new Subject(
                    KIND,
                    project.id(),
                    process,
                    project.names(),
                    path(round.slug(), project.code()),
                    project.isWithdrawn() || round.isWithdrawn() || round.isArchived(),
                    project.comments()));
  }

  private static String path(String slug, String code) {
    return "/project?round=" + slug + "&project=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
