package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.trustees.BoardKeys;

/**
 * What keeps an election from being confirmed, by itself and as a pot among others. Joins the
 * caller's transaction.
 */
@ApplicationScoped
class ElectionGaps {

  private final ElectionRepository elections;
  private final ElectionAccess access;
  private final Electorate electorate;
  private final ProcessService processes;
  private final RoundService rounds;
  private final BoardKeys boards;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  ElectionGaps(
      ElectionRepository elections,
      ElectionAccess access,
      Electorate electorate,
      ProcessService processes,
      RoundService rounds,
      BoardKeys boards,
      CurrentCouncil currentCouncil,
      Clock clock) {
    this.elections = elections;
    this.access = access;
    this.electorate = electorate;
    this.processes = processes;
    this.rounds = rounds;
    this.boards = boards;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  List<ElectionGap> of(ElectionDetails election) {
    ProcessDetails process = processes.findById(election.processId()).orElseThrow(NotFound::new);
    Optional<RoundDetails> round =
        election.ofRound() ? rounds.find(election.round()) : Optional.empty();
    List<ElectionGap> all =
        new ArrayList<>(
            GapSearch.in(
                election,
                process,
                round,
                election.ofBoard() ? Optional.of(boards.get(election.boardId())) : Optional.empty(),
                currentCouncil.get().languages(),
                clock.instant()));
    if (electorate.count(process, election.pot()) < election.pot().leastPeople()) {
      all.add(ElectionGap.of(ElectionGap.Part.FEW_PEOPLE));
    }
    if (election.inVisit() && round.isPresent()) {
      List<ElectionDetails> pots =
          access.details(elections.listVisit(election.visit())).stream()
              .filter(one -> one.round().equals(election.round()))
              .toList();
      all.addAll(among(pots, access.options(round.get()), round.get().budget().minorUnits()));
    }
    return List.copyOf(all);
  }

  /**
   * What is wrong with the pots of one round together. Pure.
   *
   * @param projects all projects of the round
   * @param budget its sum in minor units
   */
  static List<ElectionGap> among(
      List<ElectionDetails> pots, List<VoteOption> projects, long budget) {
    List<String> taken =
        pots.stream()
            .flatMap(pot -> pot.questions().stream())
            .flatMap(question -> question.options().stream())
            .map(VoteOption::code)
            .toList();
    List<ElectionGap> gaps = new ArrayList<>();
    if (pots.stream().mapToLong(ElectionDetails::budget).sum() > budget) {
      gaps.add(ElectionGap.of(ElectionGap.Part.POTS_MONEY));
    }
    if (taken.stream().distinct().count() < taken.size()) {
      gaps.add(ElectionGap.of(ElectionGap.Part.POTS_TWICE));
    }
    if (projects.stream().anyMatch(project -> !taken.contains(project.code()))) {
      gaps.add(ElectionGap.of(ElectionGap.Part.POTS_LEFT));
    }
    return gaps;
  }
}
