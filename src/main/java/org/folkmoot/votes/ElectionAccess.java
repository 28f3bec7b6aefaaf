package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.trustees.BoardKeys;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what with an election, asked of the election itself, and what other rows say
 * of it. Joins the caller's transaction.
 */
@ApplicationScoped
class ElectionAccess {

  private final ElectionRepository elections;
  private final ProcessService processes;
  private final RoundService rounds;
  private final BoardKeys boards;
  private final AllLanguages words;
  private final Visitor visitor;

  @Inject
  ElectionAccess(
      ElectionRepository elections,
      ProcessService processes,
      RoundService rounds,
      BoardKeys boards,
      AllLanguages words,
      Visitor visitor) {
    this.elections = elections;
    this.processes = processes;
    this.rounds = rounds;
    this.boards = boards;
    this.words = words;
    this.visitor = visitor;
  }

  /** An election that a member of staff is about to change. */
  record Change(StoredElection election, Person person) {}

  /**
   * An election that the visitor changes now; others who want to change it wait.
   *
   * @throws NotFound if the visitor may not see it
   * @throws org.folkmoot.people.NotAllowed unless the visitor has one of the roles
   */
  Change change(String slug, Role first, Role... others) {
    StoredElection found = elections.find(slug).filter(this::isVisible).orElseThrow(NotFound::new);
    Person person = visitor.requireIn(found.processId(), first, others);
    if (found.visit() != 0 && found.state() == ElectionState.DRAFT) {
      elections.lockDrafts(found.visit());
    }
    return new Change(elections.lock(slug).orElseThrow(NotFound::new), person);
  }

  /** Staff see an election always; others as soon as it is confirmed and they see its process. */
  boolean isVisible(StoredElection election) {
    return visitor.isReaderOf(election.processId())
        || (election.state() != ElectionState.DRAFT
            && processes
                .findById(election.processId())
                .filter(ProcessDetails::published)
                .isPresent());
  }

  ProcessDetails process(StoredElection election) {
    return processes.findById(election.processId()).orElseThrow(NotFound::new);
  }

  /** The election with what its round says; a draft has the projects of now. */
  ElectionDetails details(StoredElection election) {
    @Nullable Long roundId = election.roundId();
    Optional<RoundDetails> round = roundId == null ? Optional.empty() : rounds.findById(roundId);
    List<QuestionForm> questions = election.questions();
    long budget = election.budgetMinor();
    if (election.state() == ElectionState.DRAFT) {
      questions = asked(election, questions, round);
      budget = round.map(found -> sumOf(election.pot(), found)).orElse(budget);
    }
    @Nullable Long board = election.boardId();
    return election.toDetails(
        round.map(RoundDetails::slug).orElse(""),
        board == null ? "" : boards.nameOf(board),
        questions,
        budget);
  }

  List<ElectionDetails> details(List<StoredElection> found) {
    return found.stream().map(this::details).toList();
  }

  /** Elections whose process everybody sees. */
  List<ElectionDetails> publicDetails(List<StoredElection> found) {
    Set<Long> shown = processes.list().stream().map(ProcessDetails::id).collect(Collectors.toSet());
    return details(found.stream().filter(one -> shown.contains(one.processId())).toList());
  }

  /** What is shared out: the pot's own sum, or all of the round's. */
  private static long sumOf(Pot pot, RoundDetails round) {
    return pot.budget() == 0 ? round.budget().minorUnits() : pot.budget();
  }

  /** Elections that are cast in the same visit, this one among them, by their order. */
  List<StoredElection> visitOf(StoredElection election) {
    return election.visit() == 0 ? List.of(election) : elections.listVisit(election.visit());
  }

  /** Questions with the options that they have now: of a round, or yes and no in usual words. */
  private List<QuestionForm> asked(
      StoredElection election, List<QuestionForm> questions, Optional<RoundDetails> round) {
    if (round.isPresent()) {
      List<Pot> others =
          visitOf(election).stream()
              .filter(other -> other.id() != election.id())
              .filter(other -> Objects.equals(other.roundId(), election.roundId()))
              .map(StoredElection::pot)
              .toList();
      return TypedElection.withOptions(
          questions, election.pot().pick(options(round.get()), others));
    }
    return questions.stream()
        .map(
            question ->
                question.kind() == QuestionKind.YES_NO && question.options().isEmpty()
                    ? question.withOptions(yesAndNo())
                    : question)
        .toList();
  }

  /** Projects of a round as they stand on a ballot paper now. */
  List<VoteOption> options(RoundDetails round) {
    return rounds.listProjects(round).stream()
        .filter(project -> !project.withdrawn() && !project.hidden())
        .map(
            project ->
                new VoteOption(
                    project.code(),
                    project.name(),
                    project.description(),
                    project.cost().minorUnits(),
                    project.place(),
                    project.category()))
        .toList();
  }

  private List<VoteOption> yesAndNo() {
    return List.of(
        VoteOption.of(words.of("votes.option.yes")), VoteOption.of(words.of("votes.option.no")));
  }
}
