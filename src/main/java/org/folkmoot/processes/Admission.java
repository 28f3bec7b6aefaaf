package org.folkmoot.processes;

import java.util.List;
import java.util.Optional;

/**
 * Whether somebody can do something in a process now, and if not, why.
 *
 * @param activity what it is about
 * @param opening whether the phases let people do it now
 * @param audience who may do it
 * @param standing whether this person is one of them
 * @param wards names of the wards whose residents may, if only they may
 */
public record Admission(
    Activity activity, Opening opening, Audience audience, Standing standing, List<String> wards) {

  /** Whether a person is one of those who may. */
  public enum Standing {
    /** They may. */
    ADMITTED,
    /** Nobody is signed in. */
    STRANGER,
    /** They have not shown that they live here. */
    NOT_VERIFIED,
    /** They live in another ward. */
    OTHER_WARD
  }

  /** Copies the wards. */
  public Admission {
    wards = List.copyOf(wards);
  }

  /** Why this person may not, if they are signed in and it is for others. */
  public Optional<NotAdmitted> refusal() {
    return standing == Standing.NOT_VERIFIED || standing == Standing.OTHER_WARD
        ? Optional.of(new NotAdmitted(this))
        : Optional.empty();
  }

  /** Whether this person can do it now. */
  public boolean open() {
    return opening.isOpen() && standing == Standing.ADMITTED;
  }
}
