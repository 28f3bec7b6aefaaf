package org.folkmoot.moderation.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of the record.
 *
 * @param number its number, from 1 on
 * @param scope whether the duties hold
 * @param scopeReason why
 * @param findings what was found, for each kind of harm once
 * @param complaints how people complain
 * @param terms address of the council’s terms of use; empty if there are none
 * @param responsibleId account of who answers for it; 0 if that is deleted
 * @param responsible name of who answers for it; empty if the account is deleted
 * @param nextLook when it is looked at again
 * @param savedBy name of who saved it; empty if the account is deleted
 * @param savedAt when it was saved
 */
public record SafetyDetails(
    int number,
    Scope scope,
    String scopeReason,
    List<Finding> findings,
    String complaints,
    String terms,
    long responsibleId,
    String responsible,
    LocalDate nextLook,
    String savedBy,
    Instant savedAt) {

  /** Copies the list. */
  public SafetyDetails {
    findings = List.copyOf(findings);
  }
}
