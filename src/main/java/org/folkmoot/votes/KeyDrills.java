package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.ballots.KeyDrill;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;

/**
 * Tries both copies of the council's key: each must open something that was locked with the public
 * key. An election without a drill that passed does not open.
 */
@ApplicationScoped
class KeyDrills {

  private static final Logger LOG = Logger.getLogger(KeyDrills.class.getName());

  private final Steps steps;
  private final KeyVault vault;

  @Inject
  KeyDrills(Steps steps, KeyVault vault) {
    this.steps = steps;
    this.vault = vault;
  }

  /** Tries both copies and writes down what came out. */
  void hold(long election) {
    Locked locked = steps.read(election);
    Map<KeyCopy, Boolean> passed = new TreeMap<>();
    passed.put(
        KeyCopy.DATABASE,
        isRight(locked, () -> Optional.of(vault.open(Secret.TRUSTEE, election, locked.sealed()))));
    passed.put(
        KeyCopy.FILE, isRight(locked, () -> vault.readFile(election, locked.frozen().uuid())));
    steps.write(election, passed);
  }

  /** Reads a copy. */
  private interface Copy {
    Optional<String> read();
  }

  private static boolean isRight(Locked locked, Copy copy) {
    try {
      FrozenElection frozen = locked.frozen();
      return copy.read()
          .filter(secret -> KeyDrill.opens(frozen.group(), frozen.trustees(), secret))
          .isPresent();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "a copy of the key of an election cannot be read", e);
      return false;
    }
  }

  /** The first copy, locked. */
  record Locked(FrozenElection frozen, String sealed) {}

  /** The transactions of a drill. */
  @ApplicationScoped
  static class Steps {

    private final ElectionRepository elections;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Steps(ElectionRepository elections, Journal journal, Clock clock) {
      this.elections = elections;
      this.journal = journal;
      this.clock = clock;
    }

    @Transactional
    Locked read(long election) {
      return new Locked(
          elections.find(election).orElseThrow(NotFound::new).frozen(),
          elections.findSecret(election, Secret.TRUSTEE.name()).orElseThrow().sealed());
    }

    @Transactional
    @NeedsNoConfirmation("part of a confirmation, and of the work before opening")
    void write(long id, Map<KeyCopy, Boolean> passed) {
      StoredElection election = elections.find(id).orElseThrow(NotFound::new);
      passed.forEach(
          (copy, right) -> elections.add(new ElectionDrill(id, copy, right, clock.instant())));
      boolean all = !passed.containsValue(false);
      journal.record(
          AuditEvent.of(
                  0,
                  "",
                  all ? "votes.journal.drillPassed" : "votes.journal.drillFailed",
                  election.title().main())
              .in(election.processId()));
    }
  }
}
