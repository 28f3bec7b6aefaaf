package org.folkmoot.ballots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Objects;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.folkmoot.kernel.Bytes;

/** The official test vector of our variant, and a registrar with its key. */
final class Rfc9474 {

  private static final JsonNode VECTOR = read();

  private Rfc9474() {}

  private static JsonNode read() {
    try (InputStream file = Rfc9474.class.getResourceAsStream("/ballots/rfc9474.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file)).get(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Bytes input(String name) {
    return Bytes.parseHex(VECTOR.get("input").get(name).asText());
  }

  static Bytes output(String name) {
    return Bytes.parseHex(VECTOR.get("output").get(name).asText());
  }

  static BigInteger number(String name) {
    return new BigInteger(1, input(name).toArray());
  }

  static Registrar registrar() {
    BigInteger p = number("p");
    BigInteger q = number("q");
    BigInteger d = number("d");
    return Registrar.of(
        new RSAPrivateCrtKeyParameters(
            number("n"),
            number("e"),
            d,
            p,
            q,
            d.mod(p.subtract(BigInteger.ONE)),
            d.mod(q.subtract(BigInteger.ONE)),
            q.modInverse(p)));
  }

  /** Gives out the vector's prefix, salt and blinding factor, told apart by their lengths. */
  static Chance chance() {
    BigInteger factor = number("inv").modInverse(number("n"));
    return new Chance(
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            byte[] next =
                switch (bytes.length) {
                  case 32 -> input("msg_prefix").toArray();
                  case 48 -> input("salt").toArray();
                  case 512 -> registrar().key().block(factor).toArray();
                  default -> throw new IllegalStateException("not drawn: " + bytes.length);
                };
            System.arraycopy(next, 0, bytes, 0, bytes.length);
          }
        });
  }
}
