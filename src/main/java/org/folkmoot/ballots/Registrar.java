package org.folkmoot.ballots;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.RSABlindSignatureServer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;

/**
 * A registrar's side of blind signatures: signs what verified residents send, once each, without
 * learning what it signs. Who may be served is for {@link IssuanceDesk}. Holds a private key and
 * never shows it in text.
 */
public final class Registrar {

  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final int CERTAINTY = 128;

  private final RSAPrivateCrtKeyParameters privateKey;
  private final RegistrarKey key;

  private Registrar(RSAPrivateCrtKeyParameters privateKey) {
    this.privateKey = privateKey;
    this.key = RegistrarKey.of(privateKey.getModulus());
  }

  /** A new key of 3072 bits, for one election only; takes seconds. */
  public static Registrar generate(SecureRandom random) {
    RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
    generator.init(
        new RSAKeyGenerationParameters(EXPONENT, random, RegistrarKey.MIN_BITS, CERTAINTY));
    return new Registrar((RSAPrivateCrtKeyParameters) generator.generateKeyPair().getPrivate());
  }

  /** From numbers. */
  static Registrar of(RSAPrivateCrtKeyParameters privateKey) {
    return new Registrar(privateKey);
  }

  /**
   * Reads a private key as {@link #toPkcs8} wrote it.
   *
   * @throws MalformedInput if it is none; the message does not show it
   */
  public static Registrar parsePkcs8(Bytes encoding) {
    try {
      if (PrivateKeyFactory.createKey(encoding.toArray())
          instanceof RSAPrivateCrtKeyParameters read) {
        return new Registrar(read);
      }
    } catch (IOException | RuntimeException e) {
      // One message for all: nothing of a private key must get into a log.
    }
    throw new MalformedInput("registrar", 0, null, "expected an RSA private key in PKCS #8");
  }

  /** The private key, to be stored where only this registrar reads it. */
  public Bytes toPkcs8() {
    try {
      return Bytes.of(PrivateKeyInfoFactory.createPrivateKeyInfo(privateKey).getEncoded("DER"));
    } catch (IOException e) {
      throw new IllegalStateException("an RSA key can always be encoded", e);
    }
  }

  /** The public key. */
  public RegistrarKey key() {
    return key;
  }

  /**
   * Signs a blinded message. The private operation is itself blinded with a fresh factor, so that
   * its duration tells nothing about the key, and its result is checked before it leaves, so that a
   * fault of the machine does not give the key away.
   *
   * @param blinded as long as the key's modulus
   * @throws MalformedInput if it has another length or is not below the modulus
   */
  @SpecSource(document = "RFC 9474", section = "4.3")
  public Bytes blindSign(Bytes blinded) {
    if (!key.isBlock(blinded)) {
      throw new MalformedInput(
          "blinded message", 0, null, "expected " + key.size() + " bytes, below the modulus");
    }
    try {
      return Bytes.of(new RSABlindSignatureServer(privateKey).blindSign(blinded.toArray()));
    } catch (CryptoException e) {
      throw new IllegalStateException("the signature came out wrong", e);
    }
  }
}
