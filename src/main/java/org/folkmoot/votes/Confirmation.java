package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.VoteBallots;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
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
    List<Prepared> all =
        steps.check(slug, seen).stream()
            .map(
                ready ->
                    new Prepared(
                        ready,
                        keys.make(ready.election(), ready.rule(), ready.roll(), ready.trustees())))
            .toList();
    List<Prepared> ours = all.stream().filter(one -> one.ready().trustees().isEmpty()).toList();
    try {
      ours.forEach(
          one ->
              vault.writeFile(
                  one.ready().election().id(), one.made().frozen().uuid(), one.made().trustee()));
      steps.freeze(slug, seen, all);
    } catch (RuntimeException e) {
      ours.forEach(one -> vault.removeFile(one.made().frozen().uuid()));
      throw e;
    }
    ours.forEach(one -> drills.hold(one.ready().election().id()));
  }

  /** An election with the keys that were made for it. */
  record Prepared(Ready ready, ElectionKeys.Made made) {}

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
    private final VoteBallots ballots;
    private final BoundRounds bound;
    private final BoardKeys boards;
    private final ElectionGaps gaps;
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
        VoteBallots ballots,
        BoundRounds bound,
        BoardKeys boards,
        ElectionGaps gaps,
        KeyVault vault,
        ElectionLogs logs,
        Journal journal,
        Clock clock) {
      this.elections = elections;
      this.access = access;
      this.electorate = electorate;
      this.rounds = rounds;
      this.ballots = ballots;
      this.bound = bound;
      this.boards = boards;
      this.gaps = gaps;
      this.vault = vault;
      this.logs = logs;
      this.journal = journal;
      this.clock = clock;
    }

    @Transactional
    List<Ready> check(String slug, long seen) {
      return change(slug, seen).elections().stream().map(this::ready).toList();
    }

    private Ready ready(StoredElection stored) {
      ElectionDetails election = access.details(stored);
      if (gaps.of(election).stream().anyMatch(ElectionGap::blocking)) {
        throw VoteRefusal.hasGaps();
      }
      if (election.ofRound() && election.pot().isWhole()) {
        ballots.expect(election.round(), PabulibBallots.typeOf(election.questions().get(0)));
      }
      Optional<RoundDetails> round =
          election.ofRound() ? rounds.find(election.round()) : Optional.empty();
      return new Ready(
          election,
          round.map(RoundDetails::ruleText).orElse(""),
          electorate.count(access.process(stored), election.pot()),
          election.ofBoard() ? Optional.of(keyOf(election)) : Optional.empty());
    }

    private String keyOf(ElectionDetails election) {
      return boards
          .findKey(election.boardId(), ElectionTemplates.groupOf(election))
          .orElseThrow(VoteRefusal::hasGaps);
    }

    /** All elections of a visit, and the second person. */
    private record Whole(List<StoredElection> elections, Person person) {}

    private Whole change(String slug, long seen) {
      ElectionAccess.Change change = access.change(slug, Role.FACILITATOR, Role.ADMINISTRATOR);
      Whole whole = new Whole(access.visitOf(change.election()), change.person());
      whole.elections().forEach(StoredElection::requireDraft);
      if (Pots.seenOf(whole.elections()) != seen) {
        throw new org.folkmoot.kernel.ChangedMeanwhile();
      }
      if (!whole.elections().stream().allMatch(one -> one.isSecondPerson(whole.person().id()))) {
        throw VoteRefusal.secondPerson();
      }
      return whole;
    }

    @Transactional
    void freeze(String slug, long seen, List<Prepared> prepared) {
      Whole whole = change(slug, seen);
      for (int i = 0; i < prepared.size(); i++) {
        freeze(
            whole.elections().get(i),
            prepared.get(i).made(),
            prepared.get(i).ready().election(),
            whole.person());
      }
    }

    private void freeze(
        StoredElection election, ElectionKeys.Made made, ElectionDetails read, Person person) {
      bound.bind(election);
      requireSame(election, read);
      if (election.boardId() != null) {
        takeKeyOfBoard(election, made);
      }
      election.freeze(made.frozen(), read.budget(), person.id(), clock.instant());
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

    /** Between reading and now a project may have left the round, or another one has come. */
    private void requireSame(StoredElection election, ElectionDetails read) {
      ElectionDetails now = access.details(election);
      if (!now.questions().equals(read.questions()) || now.budget() != read.budget()) {
        throw new org.folkmoot.kernel.ChangedMeanwhile();
      }
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
