package org.folkmoot.accounts;

/**
 * An address that somebody proved to read.
 *
 * @param purpose for what it was proved
 * @param email the address
 * @param accountId account that the proof is about, or {@link #NO_ACCOUNT}
 * @param details what the purpose needs, for example offered roles
 */
record ProvenAddress(ProofPurpose purpose, String email, long accountId, String details) {

  static final long NO_ACCOUNT = 0;
}
