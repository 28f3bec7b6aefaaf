package org.folkmoot.ballots;

import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * The rule by which a registrar serves eligible people: each gets a signature of one blinded
 * message and of no other. Asking again with the same message gives the same answer, so that a
 * broken connection costs nobody the vote. Thread-safe if the ledger is.
 */
public final class IssuanceDesk {

  private final Registrar registrar;
  private final IssuanceLedger ledger;

  /** A desk of one registrar for one election. */
  public IssuanceDesk(Registrar registrar, IssuanceLedger ledger) {
    this.registrar = registrar;
    this.ledger = ledger;
  }

  /**
   * Serves a person whose eligibility has been established in the same transaction.
   *
   * @throws MalformedInput if the message is none for this key; nothing is noted then
   * @throws CredentialAlreadyIssued if the person was served with another message
   */
  public Bytes issue(String person, Bytes blinded) {
    Bytes signature = registrar.blindSign(blinded);
    Digest hash = Digest.ofContent(blinded.toArray());
    if (!ledger.note(person, hash).equals(hash)) {
      throw new CredentialAlreadyIssued();
    }
    return signature;
  }
}
