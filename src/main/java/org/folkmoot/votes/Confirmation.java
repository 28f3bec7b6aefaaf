package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.trustees.Asking;
import org.folkmoot.trustees.BoardKeys;
import org.folkmoot.trustees.TrusteeTask;

/**
 * The second person's yes: looks, makes keys without a transaction, writes all in one, tries both
 * copies of the key.
 */
@ApplicationScoped
class Confirmation {

  private final Steps steps;
  private final ElectionKeys keys;
  private final KeyVault vault;
  private final KeyDrills drills;

  @Inject
  Confirmation(Steps steps, ElectionKeys keys, KeyVault vault, KeyDrills drills) {
    this.steps = steps;
    this.keys = keys;
    this.vault = vault;
    this.drills = drills;
  }

  void confirm(String slug, long seen) {
    Ready ready = steps.check(slug, seen);
    ElectionKeys.Made made =
        keys.make(ready.election(), ready.rule(), ready.roll(), ready.trustees());
    String uuid = made.frozen().uuid();
    if (ready.trustees().isPresent()) {
      steps.freeze(slug, seen, made);
      return;
    }
    vault.writeFile(ready.election().id(), uuid, made.trustee());
    try {
      steps.freeze(slug, seen, made);
    } catch (RuntimeException e) {
      vault.removeFile(uuid);
      throw e;
    }
    drills.hold(ready.election().id());
  }

  /**
   * What is about to be frozen.
   *
   * @param trustees public text of the key of a board; empty for the council's own key
   */
  record Ready(ElectionDetails election, String rule, long roll, Optional<String> trustees) {}

  /** The transactions of a confirmation. */
  @ApplicationScoped
  static class Steps {

    private final ElectionRepository elections;
    private final ElectionAccess access;
    private final Electorate electorate;
    private final RoundService rounds;
    private final BoardKeys boards;
    private final CurrentCouncil currentCouncil;
    private final KeyVault vault;
    private final ElectionLogs logs;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Steps(
        ElectionRepository elections,
        ElectionAccess access,
        Electorate electorate,
        RoundService rounds,
        BoardKeys boards,
        CurrentCouncil currentCouncil,
        KeyVault vault,
        ElectionLogs logs,
        Journal journal,
        Clock clock) {
      this.elections = elections;
      this.access = access;
      this.electorate = electorate;
      this.rounds = rounds;
      this.boards = boards;
      this.currentCouncil = currentCouncil;
      this.vault = vault;
      this.logs = logs;
      this.journal = journal;
      this.clock = clock;
    }

    @Transactional
    Ready check(String slug, long seen) {
      ElectionAccess.Change change = change(slug, seen);
      ElectionDetails election = access.details(change.election());
      ProcessDetails process = access.process(change.election());
      Optional<RoundDetails> round =
          election.ofRound() ? rounds.find(election.round()) : Optional.empty();
      List<ElectionGap> gaps =
          GapSearch.in(
              election,
              process,
              round,
              election.ofBoard() ? Optional.of(boards.get(election.boardId())) : Optional.empty(),
              currentCouncil.get().languages(),
              clock.instant());
      if (gaps.stream().anyMatch(ElectionGap::blocking)) {
        throw VoteRefusal.hasGaps();
      }
      return new Ready(
          election,
          round.map(RoundDetails::ruleText).orElse(""),
          electorate.count(process),
          election.ofBoard() ? Optional.of(keyOf(election)) : Optional.empty());
    }

    private String keyOf(ElectionDetails election) {
      return boards
          .findKey(election.boardId(), ElectionTemplates.groupOf(election))
          .orElseThrow(VoteRefusal::hasGaps);
    }

    private ElectionAccess.Change change(String slug, long seen) {
      ElectionAccess.Change change = access.change(slug, Role.FACILITATOR, Role.ADMINISTRATOR);
      change.election().requireDraft();
      change.election().requireVersion(seen);
      if (!change.election().isSecondPerson(change.person().id())) {
        throw VoteRefusal.secondPerson();
      }
      return change;
    }

    @Transactional
    void freeze(String slug, long seen, ElectionKeys.Made made) {
      ElectionAccess.Change change = change(slug, seen);
      StoredElection election = change.election();
      Person person = change.person();
      if (election.boardId() != null) {
        takeKeyOfBoard(election, made);
      }
      election.freeze(made.frozen(), person.id(), clock.instant());
      keep(election.id(), Secret.REGISTRAR, made.registrar());
      if (election.boardId() == null) {
        keep(election.id(), Secret.TRUSTEE, made.trustee());
      }
      keep(election.id(), Secret.LOG, made.log());
      keep(election.id(), Secret.ISSUANCE_LOG, made.issuanceLog());
      keep(election.id(), Secret.PSEUDONYMS, made.pseudonyms());
      logs.begin(election.id());
      journal.record(
          AuditEvent.of(
                  person.id(),
                  person.name(),
                  "votes.journal.confirmed",
                  election.title().main(),
                  made.frozen().uuid())
              .in(election.processId()));
    }

    /**
     * The board keeps its key as long as the election needs it; whoever is not drilled is asked.
     */
    private void takeKeyOfBoard(StoredElection election, ElectionKeys.Made made) {
      long board = java.util.Objects.requireNonNull(election.boardId());
      boards.hold(board);
      boolean isSame =
          boards
              .findKey(board, made.frozen().group())
              .filter(made.frozen().trustees()::equals)
              .isPresent();
      if (!isSame) {
        throw new org.folkmoot.kernel.ChangedMeanwhile();
      }
      boards.askDrill(
          board,
          new Asking(
              TrusteeTask.DRILL,
              "before/" + election.id(),
              election.title(),
              Optional.of(election.opensAt())),
          false);
    }

    private void keep(long election, Secret use, String plain) {
      elections.add(new ElectionSecret(election, use.name(), vault.seal(use, election, plain)));
    }
  }
}
