package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.CredentialAuthority;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.ballots.Progress;
import org.folkmoot.ballots.Registrar;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.NoteSigner;

/** Makes the keys of an election and its record. Takes seconds; no transaction may be open. */
@ApplicationScoped
class ElectionKeys {

  private static final int SEED_SIZE = 32;

  private final CurrentCouncil currentCouncil;
  private final CouncilAddress address;
  private final FewBallots few;
  private final SecureRandom random = new SecureRandom();

  @Inject
  ElectionKeys(CurrentCouncil currentCouncil, CouncilAddress address, FewBallots few) {
    this.currentCouncil = currentCouncil;
    this.few = few;
    this.address = address;
  }

  /**
   * What was made.
   *
   * @param frozen what everybody may know
   * @param registrar private key of the registrar, PKCS #8 in base64
   * @param trustee private key of the council; empty if trustees hold the key
   * @param log seed that signs the ballot log, in base64
   * @param issuanceLog seed that signs the issuance log, in base64
   * @param pseudonyms key that turns people into pseudonyms, in base64
   */
  record Made(
      FrozenElection frozen,
      String registrar,
      String trustee,
      String log,
      String issuanceLog,
      String pseudonyms) {

    /** Says nothing of the secrets. */
    @Override
    public String toString() {
      return "keys of " + frozen.uuid();
    }
  }

  /**
   * Makes them.
   *
   * @param board public text of the key of a board; empty to make the council's own key
   */
  Made make(ElectionDetails election, String rule, long roll, Optional<String> board) {
    Registrar registrar = Registrar.generate(random);
    String group = ElectionTemplates.groupOf(election);
    CredentialAuthority authority =
        new CredentialAuthority(
            List.of(registrar.key().hash()),
            rule.isEmpty() ? Optional.empty() : Optional.of(Digest.ofUtf8(rule)));
    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      ElectionDesk.Issued trustee =
          board
              .map(key -> new ElectionDesk.Issued(key, List.of()))
              .orElseGet(() -> desk.singleKey(group));
      ElectionDesk.FrozenRecord record =
          desk.freeze(
              ElectionTemplates.write(
                  election,
                  few.described(election, currentCouncil.get().languages().get(0)),
                  currentCouncil.get().languages().get(0),
                  currentCouncil.get().name(),
                  authority),
              List.of(trustee.publicText()));
      String origin = address.host(currentCouncil.get()) + "/elections/" + record.uuid();
      Bytes log = seed();
      Bytes issuanceLog = seed();
      return new Made(
          new FrozenElection(
              election.questions(),
              record.uuid(),
              group,
              record.text(),
              trustee.publicText(),
              base64(registrar.key().encoding()),
              rule,
              origin,
              new NoteSigner(origin, log).verifierKey().toText(),
              new NoteSigner(PublicLog.issuanceOrigin(origin), issuanceLog).verifierKey().toText(),
              roll),
          base64(registrar.toPkcs8()),
          trustee.secretTexts().stream().findFirst().orElse(""),
          base64(log),
          base64(issuanceLog),
          base64(seed()));
    }
  }

  private Bytes seed() {
    byte[] seed = new byte[SEED_SIZE];
    random.nextBytes(seed);
    return Bytes.of(seed);
  }

  static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }
}
