package org.folkmoot.ballots;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;

/**
 * Does what a voter's browser does: draws a credential, has it signed, locks ballots. For
 * demonstrations only: a server that makes the ballots of real people could read them.
 */
public final class SimulatedVoter {

  private final Election election;
  private final ElectionKey key;
  private final Chance chance = Chance.secure();
  private final Scalar secret;
  private final BlindedMessage blinded;

  /**
   * A voter with a credential of their own.
   *
   * @param record record of the election
   * @param registrarKey public key of its registrar, DER in base64
   */
  public SimulatedVoter(String record, String registrarKey) {
    byte[] utf8 = record.getBytes(StandardCharsets.UTF_8);
    election = Election.read(utf8);
    key = ElectionKey.of(election, Election.fingerprint(utf8), 1);
    secret = chance.scalar(election.group());
    BigInteger credential = election.group().generator().pow(secret).value();
    blinded =
        BlindedMessage.of(
            RegistrarKey.parse(Bytes.of(Base64.getDecoder().decode(registrarKey))),
            new CredentialMessage(election.uuid(), Digest.ofContent(utf8), credential),
            new SecureRandom());
  }

  /** What goes to the registrar, in base64. */
  public String blinded() {
    return Base64.getEncoder().encodeToString(blinded.blinded().toArray());
  }

  /** Takes the blinding off the registrar's answer, which is base64. */
  public RegistrarSignature finish(String signature) {
    return blinded.finish(Bytes.of(Base64.getDecoder().decode(signature))).orElseThrow();
  }

  /**
   * A locked ballot as text.
   *
   * @param votes one list of numbers for each question; the blank flag first where there is one
   */
  public String ballot(List<List<Integer>> votes) {
    return new BallotMaker(election, key, chance).make(votes, secret).toJson().write();
  }

  /** The locked votes of a ballot once more under another signature, as no booth makes them. */
  String signedAgain(String ballot) {
    Ballot read = Ballot.read(ballot.getBytes(StandardCharsets.UTF_8), election);
    return new BallotMaker(election, key, chance)
        .signed(election.group().generator().pow(secret), read.answers(), secret)
        .toJson()
        .write();
  }
}
