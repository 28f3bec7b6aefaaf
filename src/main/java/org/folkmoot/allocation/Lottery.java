package org.folkmoot.allocation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.folkmoot.kernel.Digest;

/**
 * A lottery that anyone can draw again. A project's ticket is the SHA-256 of a domain name, the
 * seed and its id, each with its length before it; the lowest ticket wins. The commitment to a seed
 * can be published before the vote, so that nobody picks the seed by the outcome.
 */
public final class Lottery {

  private static final String TICKET = "org.folkmoot/allocation/lottery/ticket/v1";
  private static final String COMMITMENT = "org.folkmoot/allocation/lottery/commitment/v1";

  private Lottery() {}

  /** What is published before the vote. The seed should hold at least 128 bits of chance. */
  public static Digest commitment(String seed) {
    return Digest.ofContent(part(COMMITMENT), part(seed));
  }

  /** The ticket of a project, as 64 hexadecimal digits; the lowest wins. */
  public static String ticket(String seed, String projectId) {
    return Digest.ofContent(part(TICKET), part(seed), part(projectId)).toHex();
  }

  private static byte[] part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + bytes.length)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }
}
