package org.folkmoot.ballots;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * The public key of one registrar for one election: RSA of 3072 to 8192 bits with the exponent
 * 65537. Its encoding is the DER of an X.509 SubjectPublicKeyInfo, and the election binds the hash
 * of that encoding, so that no voter can be given a special key and be recognized by it.
 */
public final class RegistrarKey {

  static final int MIN_BITS = 3072;
  private static final int MAX_BITS = 8192;
  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final String SOURCE = "registrar key";

  private final RSAKeyParameters parameters;
  private final Bytes encoding;

  private RegistrarKey(RSAKeyParameters parameters, Bytes encoding) {
    this.parameters = parameters;
    this.encoding = encoding;
  }

  /**
   * From a modulus.
   *
   * @throws IllegalArgumentException if it is even or of another length than 3072 to 8192 bits
   */
  static RegistrarKey of(BigInteger modulus) {
    if (!isModulus(modulus)) {
      throw new IllegalArgumentException("no modulus of 3072 to 8192 bits");
    }
    RSAKeyParameters parameters = new RSAKeyParameters(false, modulus, EXPONENT);
    try {
      byte[] der =
          SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(parameters).getEncoded("DER");
      return new RegistrarKey(parameters, Bytes.of(der));
    } catch (IOException e) {
      throw new IllegalStateException("an RSA key can always be encoded", e);
    }
  }

  private static boolean isModulus(BigInteger modulus) {
    int bits = modulus.bitLength();
    return bits >= MIN_BITS && bits <= MAX_BITS && modulus.testBit(0);
  }

  /**
   * Reads the encoding.
   *
   * @throws MalformedInput if it is no such key, or not its one encoding
   */
  public static RegistrarKey parse(Bytes encoding) {
    if (encoding.size() <= 2 * MAX_BITS / Byte.SIZE) {
      try {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(encoding.toArray());
        boolean rsa =
            info.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
        AsymmetricKeyParameter key = PublicKeyFactory.createKey(info);
        if (rsa && key instanceof RSAKeyParameters read && isModulus(read.getModulus())) {
          RegistrarKey parsed = of(read.getModulus());
          if (parsed.encoding.equals(encoding)) {
            return parsed;
          }
        }
      } catch (IOException | RuntimeException e) {
        throw malformed();
      }
    }
    throw malformed();
  }

  private static MalformedInput malformed() {
    return new MalformedInput(
        SOURCE, 0, null, "expected the DER of an RSA key of 3072 bits or more, exponent 65537");
  }

  /** The encoding that {@link #parse} reads. */
  public Bytes encoding() {
    return encoding;
  }

  /** SHA-256 of the encoding: what the election binds. */
  public Digest hash() {
    return Digest.ofContent(encoding.toArray());
  }

  RSAKeyParameters parameters() {
    return parameters;
  }

  BigInteger modulus() {
    return parameters.getModulus();
  }

  /** Length of a signature in bytes. */
  int size() {
    return (modulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
  }

  /** Whether the bytes are a number below the modulus, of the modulus' length. */
  boolean isBlock(Bytes block) {
    return block.size() == size() && new BigInteger(1, block.toArray()).compareTo(modulus()) < 0;
  }

  /** A number below the modulus, big-endian, in the modulus' length. */
  Bytes block(BigInteger number) {
    byte[] digits = number.toByteArray();
    byte[] block = new byte[size()];
    // toByteArray may have a leading zero for the sign
    int length = Math.min(digits.length, block.length);
    System.arraycopy(digits, digits.length - length, block, block.length - length, length);
    return Bytes.of(block);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegistrarKey that && encoding.equals(that.encoding);
  }

  @Override
  public int hashCode() {
    return encoding.hashCode();
  }

  /** The hash, for messages. */
  @Override
  public String toString() {
    return "registrar " + hash();
  }
}
