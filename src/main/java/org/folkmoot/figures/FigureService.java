package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;

/** Shows tables of people as they were made public, of what everybody may read about. */
@ApplicationScoped
public class FigureService {

  private final FigureRepository figures;
  private final RoundService rounds;
  private final ElectionService elections;
  private final ProcessService processes;

  @Inject
  FigureService(
      FigureRepository figures,
      RoundService rounds,
      ElectionService elections,
      ProcessService processes) {
    this.figures = figures;
    this.rounds = rounds;
    this.elections = elections;
    this.processes = processes;
  }

  /** Tables of a round; none before an outcome is published. */
  @Transactional
  public List<FigureTable> ofRound(String slug) {
    return rounds.find(slug).filter(RoundDetails::totalsShown).isPresent()
        ? figures.list(SubjectKind.ROUND, slug)
        : List.of();
  }

  /**
   * The same with those of the vote whose ballots the round counted: ballots say nothing of people,
   * so nobody is counted a second time.
   */
  @Transactional
  public List<FigureTable> ofRoundAndVote(String slug) {
    List<FigureTable> tables = new ArrayList<>(ofRound(slug));
    rounds
        .find(slug)
        .filter(RoundDetails::totalsShown)
        .flatMap(this::findVoteOf)
        .ifPresent(vote -> tables.addAll(ofVote(vote.slug())));
    return List.copyOf(tables);
  }

  /** The counted vote that handed its ballots to a round; empty if they came in a file. */
  @Transactional
  public Optional<ElectionDetails> findVoteOf(RoundDetails round) {
    return elections.list().stream()
        .filter(vote -> vote.state().counted() && vote.pot().isWhole())
        .filter(vote -> vote.round().equals(round.slug()))
        .filter(vote -> vote.ballotsFile().equals(round.sourceName()))
        .findFirst();
  }

  /** Tables of a vote; none before it is counted. */
  @Transactional
  public List<FigureTable> ofVote(String slug) {
    return elections.find(slug).filter(election -> election.state().counted()).isPresent()
        ? figures.list(SubjectKind.VOTE, slug)
        : List.of();
  }

  /** Tables of a process, phase by phase; none of a kind of phase before it has ended. */
  @Transactional
  public List<FigureTable> ofProcess(String slug) {
    if (processes.find(slug).filter(ProcessDetails::published).isEmpty()) {
      return List.of();
    }
    List<FigureTable> tables = new ArrayList<>();
    for (PhaseKind kind : PhaseKind.values()) {
      tables.addAll(figures.list(SubjectKind.PHASE, phaseKey(slug, kind)));
    }
    return tables;
  }

  static String phaseKey(String process, PhaseKind kind) {
    return process + "/" + kind.name();
  }

  /** All tables of what everybody finds in lists, in the order of rounds, votes and processes. */
  @Transactional
  public List<FigureTable> listAll() {
    List<FigureTable> all = new ArrayList<>();
    for (RoundDetails round : rounds.list()) {
      all.addAll(ofRound(round.slug()));
    }
    for (ElectionDetails election : elections.list()) {
      all.addAll(ofVote(election.slug()));
    }
    for (ProcessDetails process : processes.list()) {
      all.addAll(ofProcess(process.slug()));
    }
    return all;
  }
}
