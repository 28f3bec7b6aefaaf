package org.folkmoot.accounts;

/**
 * What is stored of a proof.
 *
 * @param reference of the page on which the code is typed
 * @param token of the link
 * @param code of the code
 */
record ProofHashes(String reference, String token, String code) {}
