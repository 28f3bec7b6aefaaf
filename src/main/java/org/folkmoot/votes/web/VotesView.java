package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.jspecify.annotations.Nullable;

/** The votes of a council, or of one of its processes, as residents see them. */
@Named
@RequestScoped
public class VotesView {

  private final ElectionService elections;
  private @Nullable List<ElectionDetails> all;

  @Inject
  VotesView(ElectionService elections) {
    this.elections = elections;
  }

  private List<ElectionDetails> all() {
    List<ElectionDetails> known = all;
    if (known == null) {
      known = elections.list();
      all = known;
    }
    return known;
  }

  private List<ElectionDetails> only(Predicate<ElectionDetails> wanted) {
    return all().stream().filter(wanted).toList();
  }

  /** Votes in which ballots are taken now, those that end first first. */
  public List<ElectionDetails> getOpen() {
    return only(election -> election.state() == ElectionState.OPEN).stream()
        .sorted(Comparator.comparing(ElectionDetails::closesAt))
        .toList();
  }

  /** Votes that are confirmed and begin later, those that begin first first. */
  public List<ElectionDetails> getComing() {
    return only(election -> election.state() == ElectionState.CONFIRMED).stream()
        .sorted(Comparator.comparing(ElectionDetails::opensAt))
        .toList();
  }

  /** Votes that are over, those that ended last first. */
  public List<ElectionDetails> getEnded() {
    return only(
        election ->
            election.state() != ElectionState.OPEN && election.state() != ElectionState.CONFIRMED);
  }

  /** Whether there is none at all. */
  public boolean isNone() {
    return all().isEmpty();
  }

  /** Votes of a process that residents see. */
  public List<ElectionDetails> of(ProcessDetails process) {
    return elections.listOf(process).stream().filter(election -> !election.draft()).toList();
  }

  /** Votes about the projects of a round, by its name in addresses; stopped ones left out. */
  public List<ElectionDetails> ofRound(String round) {
    return only(election -> election.round().equals(round) && !election.aborted());
  }

  /** Of each visit of a process the vote that was set up first. */
  public List<ElectionDetails> firstOfVisits(ProcessDetails process) {
    return firsts(of(process));
  }

  /** The same of the visits about a round. */
  public List<ElectionDetails> firstOfVisitsAbout(String round) {
    return firsts(ofRound(round));
  }

  /** The same of visits of which a vote is counted. */
  public List<ElectionDetails> getCountedVisits() {
    return firsts(only(election -> election.state().counted()));
  }

  private static List<ElectionDetails> firsts(List<ElectionDetails> found) {
    Map<Long, ElectionDetails> firsts = new LinkedHashMap<>();
    found.stream()
        .filter(ElectionDetails::inVisit)
        .sorted(Comparator.comparing(ElectionDetails::id))
        .forEach(election -> firsts.putIfAbsent(election.visit(), election));
    return List.copyOf(firsts.values());
  }

  /** Whether no ballot is taken any more. */
  public boolean isOver(ElectionDetails election) {
    return election.state().counting() || election.state().counted();
  }

  /** Whether ballots are taken now. */
  public boolean isOpen(ElectionDetails election) {
    return election.state() == ElectionState.OPEN;
  }
}
