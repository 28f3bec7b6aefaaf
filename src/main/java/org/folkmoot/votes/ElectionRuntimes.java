package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.ballots.BallotIntake;
import org.folkmoot.ballots.Registrar;
import org.folkmoot.ballots.RegistrarKey;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.merkle.NoteSigner;

/**
 * What confirmed elections need at every request, read and unlocked once in each node: it never
 * changes. Joins the caller's transaction.
 */
@ApplicationScoped
class ElectionRuntimes {

  private static final int KEPT = 16;

  private final ElectionRepository elections;
  private final KeyVault vault;
  private final Map<Long, Runtime> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Runtime> eldest) {
          return size() > KEPT;
        }
      };

  @Inject
  ElectionRuntimes(ElectionRepository elections, KeyVault vault) {
    this.elections = elections;
    this.vault = vault;
  }

  /** A confirmed election at work. */
  @SuppressWarnings("JavaLangClash") // always named with its class
  record Runtime(
      long id,
      FrozenElection frozen,
      BallotIntake intake,
      NoteSigner ballotLog,
      NoteSigner issuanceLog) {

    NoteSigner signerOf(LogName log) {
      return log == LogName.BALLOTS ? ballotLog : issuanceLog;
    }

    /** Says nothing of keys. */
    @Override
    public String toString() {
      return "election " + frozen.uuid();
    }
  }

  Runtime of(StoredElection election) {
    synchronized (kept) {
      Runtime known = kept.get(election.id());
      if (known != null) {
        return known;
      }
    }
    Runtime made = make(election);
    synchronized (kept) {
      kept.put(election.id(), made);
    }
    return made;
  }

  private Runtime make(StoredElection election) {
    FrozenElection frozen = election.frozen();
    long id = election.id();
    return new Runtime(
        id,
        frozen,
        BallotIntake.of(frozen.record(), List.of(RegistrarKey.parse(bytes(frozen.registrarKey())))),
        new NoteSigner(frozen.logOrigin(), bytes(secret(id, Secret.LOG))),
        new NoteSigner(
            PublicLog.issuanceOrigin(frozen.logOrigin()), bytes(secret(id, Secret.ISSUANCE_LOG))));
  }

  /** The registrar's key; not kept, as it is needed once for each voter only. */
  Registrar registrar(long election) {
    return Registrar.parsePkcs8(bytes(secret(election, Secret.REGISTRAR)));
  }

  /** A secret as it was before it was locked. */
  String secret(long election, Secret use) {
    return vault.open(
        use, election, elections.findSecret(election, use.name()).orElseThrow().sealed());
  }

  static Bytes bytes(String base64) {
    return Bytes.of(Base64.getDecoder().decode(base64));
  }
}
