package org.folkmoot.ballots;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * Looks at ballots one by one as they come, before there is an archive: canonical form, all proofs,
 * and the signature of every registrar over the credential. What needs the other ballots (the same
 * one twice, a ciphertext that stands in another) is for whoever keeps them. Immutable, safe for
 * many threads.
 */
public final class BallotIntake {

  private static final int EXPECTED_BALLOTS = 2_000;

  private final Election election;
  private final Digest electionHash;
  private final List<RegistrarKey> registrars;
  private final BallotCheck check;

  private BallotIntake(Election election, Digest electionHash, List<RegistrarKey> registrars) {
    this.election = election;
    this.electionHash = electionHash;
    this.registrars = List.copyOf(registrars);
    this.check =
        new BallotCheck(
            election, ElectionKey.of(election, electionHash.toBase64(), EXPECTED_BALLOTS));
  }

  /**
   * The intake of one election.
   *
   * @param record the election's record
   * @param registrars keys of the registrars, in the order that the election binds
   * @throws IllegalArgumentException if the record is none
   */
  public static BallotIntake of(String record, List<RegistrarKey> registrars) {
    byte[] utf8 = record.getBytes(StandardCharsets.UTF_8);
    try {
      return new BallotIntake(Election.read(utf8), Digest.ofContent(utf8), registrars);
    } catch (Refused e) {
      throw new IllegalArgumentException("no record of an election: " + e.detail(), e);
    }
  }

  /** What came of a ballot. */
  public sealed interface Received {

    /**
     * It is right by itself.
     *
     * @param hash SHA-256 of its bytes
     * @param credential the public credential that cast it
     * @param ciphertexts SHA-256 of the first part of each ciphertext, of which no two may be alike
     *     in a box
     */
    record Accepted(Digest hash, BigInteger credential, List<Digest> ciphertexts)
        implements Received {

      /** Copies the list. */
      public Accepted {
        ciphertexts = List.copyOf(ciphertexts);
      }
    }

    /**
     * It is not.
     *
     * @param reason stable code of {@code docs/voting.md}, or {@code REGISTRAR_SIGNATURE}
     */
    record Rejected(String reason, String detail) implements Received {}
  }

  /**
   * Looks at a ballot.
   *
   * @param utf8 its bytes
   * @param signatures of the registrars over its credential, in their order
   */
  @SpecSource(document = "Belenios 2.0", section = "4.15")
  public Received receive(byte[] utf8, List<RegistrarSignature> signatures) {
    try {
      Ballot ballot = Ballot.read(utf8, election);
      Verdict signed = signed(ballot.credential().value(), signatures);
      if (signed instanceof Verdict.Rejected rejected) {
        return new Received.Rejected(rejected.reason(), rejected.detail());
      }
      Refused.unlessAccepted(check.verify(ballot));
      List<Digest> ciphertexts =
          ballot.answers().stream()
              .flatMap(answer -> answer.ciphertexts().stream())
              .map(ciphertext -> Digest.ofUtf8(textOf(ciphertext.alpha())))
              .toList();
      Reason.BALLOT_CIPHERTEXT_REPEATED.refuseUnless(
          ciphertexts.stream().distinct().count() == ciphertexts.size(),
          "a ciphertext stands in the ballot twice");
      return new Received.Accepted(
          Digest.ofContent(utf8), ballot.credential().value(), ciphertexts);
    } catch (Refused e) {
      return new Received.Rejected(e.reason().name(), e.detail());
    }
  }

  private static String textOf(Element element) {
    return element.value().toString();
  }

  private Verdict signed(BigInteger credential, List<RegistrarSignature> signatures) {
    if (signatures.size() != registrars.size()) {
      return Verdict.rejected("REGISTRAR_SIGNATURE", "not one signature of each registrar");
    }
    CredentialMessage message = new CredentialMessage(election.uuid(), electionHash, credential);
    for (int i = 0; i < registrars.size(); i++) {
      Verdict verdict = signatures.get(i).verify(registrars.get(i), message);
      if (!verdict.isAccepted()) {
        return verdict;
      }
    }
    return Verdict.accepted();
  }
}
