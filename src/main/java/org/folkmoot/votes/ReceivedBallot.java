package org.folkmoot.votes;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.folkmoot.ballots.BallotIntake;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.kernel.Bytes;

/**
 * A ballot that is right by itself.
 *
 * @param text its bytes as text
 * @param accepted what was found in it
 * @param signatures of the registrars over its credential
 */
record ReceivedBallot(
    String text, BallotIntake.Received.Accepted accepted, List<RegistrarSignature> signatures) {

  ReceivedBallot {
    signatures = List.copyOf(signatures);
  }

  /** Prefix and signature of each, in base64, with a blank between and one line each. */
  static String write(List<RegistrarSignature> signatures) {
    List<String> lines = new ArrayList<>();
    for (RegistrarSignature signature : signatures) {
      lines.add(
          ElectionKeys.base64(signature.prefix())
              + " "
              + ElectionKeys.base64(signature.signature()));
    }
    return String.join("\n", lines);
  }

  /** What {@link #write} gave. */
  static List<RegistrarSignature> read(String stored) {
    List<RegistrarSignature> signatures = new ArrayList<>();
    for (String line : stored.split("\n", -1)) {
      String[] pair = line.split(" ", -1);
      signatures.add(new RegistrarSignature(bytes(pair[0]), bytes(pair[1])));
    }
    return signatures;
  }

  private static Bytes bytes(String base64) {
    return Bytes.of(Base64.getDecoder().decode(base64));
  }
}
