package org.folkmoot.moderation.safety;

import java.time.LocalDate;
import java.util.List;

/**
 * A record as it was typed.
 *
 * @param scope whether the duties hold
 * @param scopeReason why
 * @param findings what was found, for each kind of harm once
 * @param complaints how people complain
 * @param terms address of the council’s terms of use; empty if there are none
 * @param responsible account of who answers for it
 * @param nextLook when it is looked at again
 * @param seen number of the record that was changed; 0 for the first one
 */
public record SafetyForm(
    Scope scope,
    String scopeReason,
    List<Finding> findings,
    String complaints,
    String terms,
    long responsible,
    LocalDate nextLook,
    int seen) {

  /** Most characters of a reason and of how people complain. */
  public static final int LONGEST = 2_000;

  /** Most characters of what was found about one kind. */
  public static final int LONGEST_FINDING = 1_000;

  /** Most characters of an address. */
  public static final int LONGEST_ADDRESS = 300;

  /** Copies the list. */
  public SafetyForm {
    findings = List.copyOf(findings);
  }
}
