package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalTitles;
import org.folkmoot.texts.LocalizedText;

/** Contributions that have no fate yet, which is a defect: for staff, what waits longest first. */
@ApplicationScoped
public class FateService {

  private final FateRepository fates;
  private final ProposalTitles titles;
  private final ProjectTrail trail;
  private final ProcessService processes;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  FateService(
      FateRepository fates,
      ProposalTitles titles,
      ProjectTrail trail,
      ProcessService processes,
      Visitor visitor,
      Clock clock) {
    this.fates = fates;
    this.titles = titles;
    this.trail = trail;
    this.processes = processes;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Published processes of which the visitor reads what staff read, by their ids. */
  private Map<Long, ProcessDetails> read() {
    return processes.list().stream()
        .filter(process -> visitor.isReaderOf(process.id()))
        .collect(Collectors.toMap(ProcessDetails::id, Function.identity()));
  }

  /**
   * A part of what has no fate in the processes of the visitor: funded projects first, then ideas.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is of the staff
   */
  @Transactional
  public Page<FateGap> list(PageRequest wanted) {
    visitor.requireSomewhere(Role.FACILITATOR, Role.COUNCILLOR, Role.ADMINISTRATOR, Role.AUDITOR);
    Map<Long, ProcessDetails> known = read();
    if (known.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    long total = fates.count(known.keySet()).values().stream().mapToLong(Long::longValue).sum();
    List<FateRepository.Row> rows =
        new ArrayList<>(fates.listProjects(known.keySet(), wanted.first(), wanted.size()));
    int left = wanted.size() - rows.size();
    if (left > 0) {
      int projects =
          rows.isEmpty()
              ? fates.listProjects(known.keySet(), 0, wanted.first()).size()
              : wanted.first() + rows.size();
      rows.addAll(fates.listIdeas(known.keySet(), Math.max(0, wanted.first() - projects), left));
    }
    return new Page<>(details(rows, known), total);
  }

  /** How many have no fate in each process, for which the visitor answers. */
  @Transactional
  public Map<Long, Long> count(List<ProcessDetails> wanted) {
    return fates.count(wanted.stream().map(ProcessDetails::id).toList());
  }

  private List<FateGap> details(List<FateRepository.Row> rows, Map<Long, ProcessDetails> known) {
    Map<Long, LocalizedText> ideas = titles.list(idsOf(rows, DecisionKind.PROPOSAL));
    Map<Long, TrailProject> projects = trail.list(idsOf(rows, DecisionKind.PROJECT));
    Map<Long, List<TrailProject>> ofIdeas =
        trail.listOfProposals(idsOf(rows, DecisionKind.PROPOSAL));
    return rows.stream()
        .map(
            row ->
                row.kind() == DecisionKind.PROJECT
                    ? project(row, known, Optional.ofNullable(projects.get(row.id())))
                    : idea(
                        row,
                        known,
                        ideas.getOrDefault(row.id(), LocalizedText.EMPTY),
                        ofIdeas.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static List<Long> idsOf(List<FateRepository.Row> rows, DecisionKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).map(FateRepository.Row::id).toList();
  }

  private FateGap project(
      FateRepository.Row row, Map<Long, ProcessDetails> known, Optional<TrailProject> project) {
    return gap(
        row,
        known,
        project.map(TrailProject::name).orElse(LocalizedText.EMPTY),
        project.map(TrailProject::path).orElse(""),
        FateGap.Why.NO_DECISION);
  }

  private FateGap idea(
      FateRepository.Row row,
      Map<Long, ProcessDetails> known,
      LocalizedText title,
      List<TrailProject> projects) {
    Optional<TrailProject> funded = projects.stream().filter(TrailProject::funded).findFirst();
    FateGap.Why why =
        switch (row.answer()) {
          case UNDER_REVIEW -> FateGap.Why.IN_REVIEW;
          case FEASIBLE, ACCEPTED, NOT_FEASIBLE ->
              projects.isEmpty() ? FateGap.Why.NOT_ON_BALLOT : FateGap.Why.NOT_COUNTED;
          case NONE -> projects.isEmpty() ? FateGap.Why.NO_ANSWER : FateGap.Why.NOT_COUNTED;
        };
    return funded.isPresent()
        ? gap(row, known, title, funded.get().path(), FateGap.Why.NO_DECISION)
        : gap(
            row, known, title, "/staff/proposal?ref=" + ProposalDetails.referenceOf(row.id()), why);
  }

  private FateGap gap(
      FateRepository.Row row,
      Map<Long, ProcessDetails> known,
      LocalizedText title,
      String path,
      FateGap.Why why) {
    Instant now = clock.instant();
    return new FateGap(
        row.kind(),
        row.id(),
        Objects.requireNonNull(known.get(row.process())),
        title,
        path,
        why,
        row.since(),
        Duration.between(row.since(), now).toDays());
  }
}
