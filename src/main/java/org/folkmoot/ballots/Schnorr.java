package org.folkmoot.ballots;

import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/**
 * Proofs of knowledge of one discrete logarithm x of X = g<sup>x</sup>, all of the same form: the
 * verifier recovers the commitment A = g<sup>response</sup>·X<sup>challenge</sup> and hashes it
 * together with everything the proof is about.
 */
final class Schnorr {

  private Schnorr() {}

  /** Whether the owner of a trustee's public key knows its private key. */
  @SpecSource(document = "Belenios 2.0", section = "4.5")
  static boolean provesKey(Element publicKey, Proof proof) {
    Element commitment = commitment(publicKey, proof);
    return proof.challenge().equals(keyChallenge(publicKey, commitment));
  }

  static Scalar keyChallenge(Element publicKey, Element commitment) {
    Group group = publicKey.group();
    return Transcript.of("pok").bar(group.label()).bar(publicKey).bar(commitment).challenge(group);
  }

  /** Whether a trustee signed a message of the key ceremony. */
  @SpecSource(document = "Belenios 2.0", section = "4.6.1")
  static boolean signsMessage(Element verificationKey, String message, Proof signature) {
    Element commitment = commitment(verificationKey, signature);
    return signature.challenge().equals(messageChallenge(message, commitment));
  }

  static Scalar messageChallenge(String message, Element commitment) {
    return Transcript.of("sigmsg").bar(message).bar(commitment).challenge(commitment.group());
  }

  /** Whether the holder of a credential signed a ballot with that hash. */
  @SpecSource(document = "Belenios 2.0", section = "4.14")
  static boolean signsBallot(ElectionKey key, Element credential, String hash, Proof signature) {
    Element commitment = key.g(signature.response()).times(credential.pow(signature.challenge()));
    return signature.challenge().equals(ballotChallenge(hash, commitment));
  }

  static Scalar ballotChallenge(String hash, Element commitment) {
    return Transcript.of("sig").bar(hash).bar(commitment).challenge(commitment.group());
  }

  /** Whether the voter knows the randomness of a ciphertext of a shuffled question. */
  @SpecSource(document = "Belenios 2.0", section = "4.11.2")
  static boolean provesEncryption(
      ElectionKey key, String context, Ciphertext ciphertext, Proof proof) {
    Element commitment = key.g(proof.response()).times(ciphertext.alpha().pow(proof.challenge()));
    return proof.challenge().equals(encryptionChallenge(key, context, ciphertext, commitment));
  }

  static Scalar encryptionChallenge(
      ElectionKey key, String context, Ciphertext ciphertext, Element commitment) {
    return Transcript.of("raweg")
        .bar(context)
        .bar(key.publicKey().base())
        .comma(ciphertext.alpha())
        .comma(ciphertext.beta())
        .bar(commitment)
        .challenge(key.group());
  }

  private static Element commitment(Element publicKey, Proof proof) {
    return publicKey
        .group()
        .generator()
        .pow(proof.response())
        .times(publicKey.pow(proof.challenge()));
  }
}
