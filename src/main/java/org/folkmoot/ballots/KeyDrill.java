package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/**
 * A rehearsal of the decryption before anybody votes: something is locked with a trustee's public
 * key, and the private key, as it was kept, must open it.
 */
public final class KeyDrill {

  private KeyDrill() {}

  /**
   * Whether a kept private key opens what the public key locks. Draws the test anew each time; has
   * no other effect.
   *
   * @param group label of the group
   * @param trustee public text of {@link ElectionDesk#singleKey}
   * @param secret secret text of it, as it was kept
   * @return false also if one of the texts is none at all
   */
  @SpecSource(document = "Belenios 2.0", section = "4.18")
  public static boolean opens(String group, String trustee, String secret) {
    try {
      Group found = ElectionDesk.group(group);
      Scalar privateKey = SecretFile.read(secret, found);
      Element publicKey =
          TrusteesReader.readOne(trustee.getBytes(StandardCharsets.UTF_8), found).subKey();
      Chance chance = Chance.secure();
      Element message = found.generator().pow(chance.scalar(found));
      Scalar randomness = chance.scalar(found);
      Element alpha = found.generator().pow(randomness);
      Element beta = publicKey.pow(randomness).times(message);
      return alpha.pow(privateKey).times(message).equals(beta);
    } catch (Refused | ElectionDesk.StepRefused e) {
      return false;
    }
  }
}
