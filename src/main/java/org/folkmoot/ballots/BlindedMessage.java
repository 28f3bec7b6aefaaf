package org.folkmoot.ballots;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.SpecSource;

/**
 * A voter's side of a blind signature by {@code RSABSSA-SHA384-PSS-Randomized}: blinds a message,
 * and turns the registrar's answer into a signature. It holds the secret that links the two; throw
 * it away after {@link #finish}.
 *
 * <p>The blinding factor is drawn here and not by Bouncy Castle 1.86's generator, which draws only
 * numbers of one bit less than the modulus: a registrar could then rule out up to half of all pairs
 * of request and signature that do not belong together. RFC 9474 has it uniform from 1 to n−1.
 */
public final class BlindedMessage {

  private final RegistrarKey key;
  private final Bytes message;
  private final Bytes prefix;
  private final BigInteger inverse;
  private final Bytes blinded;

  private BlindedMessage(
      RegistrarKey key, Bytes message, Bytes prefix, BigInteger inverse, Bytes blinded) {
    this.key = key;
    this.message = message;
    this.prefix = prefix;
    this.inverse = inverse;
    this.blinded = blinded;
  }

  /** Blinds a credential message for a registrar. */
  public static BlindedMessage of(
      RegistrarKey key, CredentialMessage message, SecureRandom random) {
    return of(key, message.toBytes(), new Chance(random));
  }

  @SpecSource(document = "RFC 9474", section = "4.2")
  static BlindedMessage of(RegistrarKey key, Bytes message, Chance chance) {
    byte[] prefix = chance.bytes(RegistrarSignature.PREFIX_SIZE);
    byte[] salt = chance.bytes(RegistrarSignature.SALT_SIZE);
    BigInteger factor = chance.unit(key.modulus());
    PSSSigner blinder = new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), salt);
    blinder.init(true, new RSABlindingParameters(key.parameters(), factor));
    blinder.update(prefix, 0, prefix.length);
    blinder.update(message.toArray(), 0, message.size());
    try {
      return new BlindedMessage(
          key,
          message,
          Bytes.of(prefix),
          factor.modInverse(key.modulus()),
          Bytes.of(blinder.generateSignature()));
    } catch (CryptoException e) {
      throw new IllegalStateException("a key of 3072 bits has room for every message", e);
    }
  }

  /** What goes to the registrar. */
  public Bytes blinded() {
    return blinded;
  }

  /**
   * Takes the blinding off the registrar's answer.
   *
   * @return empty if the answer is not the registrar's signature of what was sent: a registrar that
   *     answers so is faulty or wants to recognize the voter
   */
  @SpecSource(document = "RFC 9474", section = "4.4")
  public Optional<RegistrarSignature> finish(Bytes blindSignature) {
    if (!key.isBlock(blindSignature)) {
      return Optional.empty();
    }
    BigInteger unblinded =
        new BigInteger(1, blindSignature.toArray()).multiply(inverse).mod(key.modulus());
    RegistrarSignature signature = new RegistrarSignature(prefix, key.block(unblinded));
    return Optional.of(signature).filter(candidate -> candidate.verify(key, message).isAccepted());
  }
}
