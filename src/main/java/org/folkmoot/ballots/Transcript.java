package org.folkmoot.ballots;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.SpecSource;

/**
 * The input of one Fiat-Shamir challenge: a domain tag, then parts, each after a separator. All
 * hash input of the proofs goes through here, so that no proof can stand for another kind of proof.
 * Numbers are written in base 10. Not thread-safe, for one challenge.
 */
@SpecSource(document = "Belenios 2.0", section = "4.12")
final class Transcript {

  private final MessageDigest digest = Digest.newSha256();

  private Transcript() {}

  /** A transcript of a kind of proof. */
  static Transcript of(String domain) {
    Transcript transcript = new Transcript();
    transcript.write(domain);
    return transcript;
  }

  /** A vertical bar and a text. */
  Transcript bar(String text) {
    write("|");
    write(text);
    return this;
  }

  /** A vertical bar and an element. */
  Transcript bar(Element element) {
    return bar(element.toString());
  }

  /** A comma and an element. */
  Transcript comma(Element element) {
    write(",");
    write(element.toString());
    return this;
  }

  /** SHA-256 in hexadecimal digits. */
  String hex() {
    return Bytes.of(digest.digest()).toHex();
  }

  /** SHA-256, big-endian, modulo q. */
  Scalar challenge(Group group) {
    return group.reduce(new BigInteger(1, digest.digest()));
  }

  private void write(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
