package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.budgets.ProjectVerdict;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalTitles;
import org.folkmoot.texts.LocalizedText;

/** What decisions are about: rounds, projects and ideas. Joins the caller's transaction. */
@ApplicationScoped
class DecisionSubjects {

  /** What everybody reads of something: its title, and the address of its page. */
  record Named(LocalizedText title, String path) {

    static final Named NOTHING = new Named(LocalizedText.EMPTY, "");
  }

  private final RoundService rounds;
  private final ProjectTrail trail;
  private final ProposalReader proposals;
  private final ProposalTitles titles;
  private final ProcessService processes;
  private final WardService wards;

  @Inject
  DecisionSubjects(
      RoundService rounds,
      ProjectTrail trail,
      ProposalReader proposals,
      ProposalTitles titles,
      ProcessService processes,
      WardService wards) {
    this.rounds = rounds;
    this.trail = trail;
    this.proposals = proposals;
    this.titles = titles;
    this.processes = processes;
    this.wards = wards;
  }

  /** What pages call by this reference, if the visitor may read about it. */
  Optional<DecisionSubject> find(DecisionKind kind, String reference) {
    return switch (kind) {
      case ROUND -> rounds.find(reference).map(this::of);
      case PROJECT -> findProject(reference).map(this::of);
      case PROPOSAL ->
          proposals.find(reference).filter(proposal -> !proposal.draft()).map(this::of);
    };
  }

  /** The same by its id, if everybody may read about it. */
  Optional<DecisionSubject> find(Decision decision) {
    return switch (decision.kind()) {
      case ROUND -> rounds.findById(decision.subjectId()).map(this::of);
      case PROJECT ->
          Optional.ofNullable(trail.list(List.of(decision.subjectId())).get(decision.subjectId()))
              .map(this::of);
      case PROPOSAL ->
          proposals.find(ProposalDetails.referenceOf(decision.subjectId())).map(this::of);
    };
  }

  private Optional<TrailProject> findProject(String reference) {
    int slash = reference.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : trail.find(reference.substring(0, slash), reference.substring(slash + 1));
  }

  private DecisionSubject of(RoundDetails round) {
    return new DecisionSubject(
        DecisionKind.ROUND,
        round.id(),
        round.slug(),
        round.processId(),
        Optional.of(round.id()),
        round.title(),
        pathOf(round),
        0,
        Optional.empty(),
        Optional.empty(),
        round.decided() && isPublic(round.processId()));
  }

  private static String pathOf(RoundDetails round) {
    return "/outcome?round=" + round.slug();
  }

  DecisionSubject of(TrailProject project) {
    return new DecisionSubject(
        DecisionKind.PROJECT,
        project.id(),
        project.reference(),
        project.processId(),
        Optional.of(project.roundId()),
        project.name(),
        project.path(),
        wardOf(project.place()),
        Optional.of(project.cost()),
        project.verdict().map(ProjectVerdict::funded),
        project.verdict().isPresent() && isPublic(project.processId()));
  }

  private DecisionSubject of(ProposalDetails proposal) {
    Optional<Amount> cost = proposal.answerCost().or(proposal::cost);
    return new DecisionSubject(
        DecisionKind.PROPOSAL,
        proposal.id(),
        proposal.reference(),
        proposal.processId(),
        Optional.empty(),
        proposal.title(),
        "/proposal?ref=" + proposal.reference(),
        proposal.wardId(),
        cost,
        Optional.empty(),
        proposal.published() && isPublic(proposal.processId()));
  }

  private boolean isPublic(long process) {
    return processes.findById(process).filter(ProcessDetails::published).isPresent();
  }

  private long wardOf(String place) {
    String key = WardService.keyOf(place);
    return wards.list().stream()
        .filter(ward -> WardService.keyOf(ward.name()).equals(key))
        .map(ward -> ward.id())
        .findFirst()
        .orElse(0L);
  }

  /** What everybody reads of the things of some decisions, by the ids of the decisions. */
  Map<Long, Named> names(Collection<Decision> decisions) {
    Map<Long, Named> found = new HashMap<>();
    Map<DecisionKind, List<Decision>> kinds =
        decisions.stream().collect(Collectors.groupingBy(Decision::kind));
    kinds.forEach(
        (kind, some) -> {
          Map<Long, Named> names = names(kind, some.stream().map(Decision::subjectId).toList());
          some.forEach(
              one -> found.put(one.id(), names.getOrDefault(one.subjectId(), Named.NOTHING)));
        });
    return found;
  }

  private Map<Long, Named> names(DecisionKind kind, List<Long> ids) {
    return switch (kind) {
      case ROUND ->
          rounds.list().stream()
              .filter(round -> ids.contains(round.id()))
              .collect(
                  Collectors.toMap(
                      RoundDetails::id, round -> new Named(round.title(), pathOf(round))));
      case PROJECT ->
          trail.list(ids).values().stream()
              .collect(
                  Collectors.toMap(
                      TrailProject::id, project -> new Named(project.name(), project.path())));
      case PROPOSAL ->
          titles.list(ids).entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      one ->
                          new Named(
                              one.getValue(),
                              "/proposal?ref=" + ProposalDetails.referenceOf(one.getKey()))));
    };
  }
}
