package org.folkmoot.ballots;

import java.util.List;

/** The device of a voter who also does what the booth never does. */
public final class VoterDevice {

  private final SimulatedVoter voter;

  /** A device with a credential of its own. */
  public VoterDevice(String record, String registrarKey) {
    voter = new SimulatedVoter(record, registrarKey);
  }

  /** What goes to the registrar, in base64. */
  public String blinded() {
    return voter.blinded();
  }

  /** Takes the blinding off the registrar's answer. */
  public RegistrarSignature finish(String signature) {
    return voter.finish(signature);
  }

  /** A locked ballot as text. */
  public String ballot(List<List<Integer>> votes) {
    return voter.ballot(votes);
  }

  /** The same locked votes once more, with another signature. */
  public String signedAgain(String ballot) {
    return voter.signedAgain(ballot);
  }
}
