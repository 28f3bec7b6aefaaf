package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.PowerTable;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/**
 * A rehearsal of the decryption for one trustee of a shared key, before anybody votes: something is
 * locked with the shared key, and the trustee's part of the opening must be right. The proof is the
 * one of a partial decryption, whose hash begins with the drill's own name in place of the
 * fingerprint of an election: so no answer to a drill is a part of any count, and none fits another
 * drill.
 */
public final class TrusteeDrill {

  private TrusteeDrill() {}

  /**
   * Locks something for a test.
   *
   * @param group label of the group
   * @param trustees public text of the shared key
   */
  @SpecSource(document = "Belenios 2.0", section = "4.3")
  public static Drawn draw(String group, String trustees) {
    Group found = ElectionDesk.group(group);
    Chance chance = Chance.secure();
    Scalar randomness = chance.scalar(found);
    Element message = found.generator().pow(chance.scalar(found));
    Ciphertext locked =
        new Ciphertext(
            found.generator().pow(randomness),
            read(trustees, found).subKey().pow(randomness).times(message));
    return new Drawn(locked.toJson().write(), randomness.toString());
  }

  /**
   * What was locked.
   *
   * @param ciphertext {@code {"alpha":"…","beta":"…"}}
   * @param randomness with which it was locked, in decimal digits: it is shown to the trustee, so
   *     that nobody can have a ballot opened as a drill
   */
  public record Drawn(String ciphertext, String randomness) {}

  /**
   * Checks a trustee's answer.
   *
   * @param number of the trustee, from 1
   * @param drill name of the drill
   * @param ciphertext of {@link #draw}
   * @param answer partial decryption of a tally of this one ciphertext
   * @throws ElectionDesk.StepRefused {@code DECRYPTION_PROOF} if it was not made with this
   *     trustee's private key, or what reading refuses
   */
  @SpecSource(document = "Belenios 2.0", section = "4.18")
  public static void check(
      String group, String trustees, int number, String drill, String ciphertext, String answer) {
    Group found = ElectionDesk.group(group);
    try (Workers workers = new Workers(1, Progress.SILENT)) {
      TrusteeGroup shared = read(trustees, found);
      Ciphertext locked = ciphertext(ciphertext, found);
      PartialDecryption read =
          PartialDecryption.read(utf8(answer), List.of(List.of(locked)), found, workers);
      Reason.DECRYPTION_PROOF.refuseUnless(
          PartialDecryption.proves(
              key(shared, drill),
              PowerTable.of(shared.keys().get(number - 1).publicKey(), 1),
              locked.alpha(),
              read.factors().get(0).get(0),
              read.proofs().get(0).get(0)),
          "the answer of trustee " + number + " was not made with the right secret");
    } catch (Refused e) {
      throw new ElectionDesk.StepRefused(e.reason().name(), e.detail());
    }
  }

  /**
   * A trustee's answer.
   *
   * @param secret file with the trustee's private key
   */
  public static String answer(
      String group, String trustees, String secret, String drill, String ciphertext) {
    Group found = ElectionDesk.group(group);
    try {
      TrusteeGroup shared = read(trustees, found);
      return new Decryptor(key(shared, drill), SecretFile.read(secret, found), Chance.secure())
          .decrypt(List.of(List.of(ciphertext(ciphertext, found))))
          .toJson()
          .write();
    } catch (Refused e) {
      throw new ElectionDesk.StepRefused(e.reason().name(), e.detail());
    }
  }

  /** Label of the group of a file with a private key. */
  public static String groupOf(String secret) {
    try {
      return Fields.read(
          JsonReader.readSpaced(secret),
          "secret",
          fields -> {
            String group = fields.text("group");
            fields.any("secret");
            return group;
          });
    } catch (Refused e) {
      throw new ElectionDesk.StepRefused(e.reason().name(), e.detail());
    }
  }

  private static ElectionKey key(TrusteeGroup shared, String drill) {
    return ElectionKey.of(shared.subKey(), drill, 2, 0);
  }

  private static TrusteeGroup read(String trustees, Group group) {
    return TrusteesReader.readOne(utf8(trustees), group);
  }

  private static Ciphertext ciphertext(String text, Group group) {
    return Ciphertext.readFresh(JsonReader.read(utf8(text)), group);
  }

  private static byte[] utf8(String text) {
    return text.strip().getBytes(StandardCharsets.UTF_8);
  }
}
