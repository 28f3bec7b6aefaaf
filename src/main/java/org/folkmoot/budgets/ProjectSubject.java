package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.comments.CommentSubject;
import org.folkmoot.comments.Subject;
import org.folkmoot.processes.ProcessDetails;
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
  public Map<Long, Subject> listPublic(Collection<Long> ids) {
    Map<Long, ProcessDetails> known =
        processes.list().stream()
            .collect(Collectors.toMap(ProcessDetails::id, Function.identity()));
    List<BudgetProject> projects = budgets.listProjectsById(ids);
    Map<Long, BudgetRound> rounds =
        budgets
            .listRoundsById(
                projects.stream().map(BudgetProject::roundId).collect(Collectors.toSet()))
            .stream()
            .filter(BudgetRound::isPublished)
            .collect(Collectors.toMap(BudgetRound::id, Function.identity()));
    return projects.stream()
        .flatMap(project -> subject(project, rounds, known).stream())
        .collect(Collectors.toMap(Subject::id, Function.identity()));
  }

  private static Optional<Subject> subject(
      BudgetProject project, Map<Long, BudgetRound> rounds, Map<Long, ProcessDetails> processes) {
    return Optional.ofNullable(rounds.get(project.roundId()))
        .flatMap(
            round ->
                Optional.ofNullable(processes.get(round.processId()))
                    .map(process -> subject(round, project, process)));
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
        .map(process -> subject(round, project, process));
  }

  private static Subject subject(BudgetRound round, BudgetProject project, ProcessDetails process) {
    return new Subject(
        KIND,
        project.id(),
        process,
        project.names(),
        0,
        path(round.slug(), project.code()),
        project.isWithdrawn() || round.isWithdrawn() || round.isArchived(),
        project.comments());
  }

  private static String path(String slug, String code) {
    return "/project?round=" + slug + "&project=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
