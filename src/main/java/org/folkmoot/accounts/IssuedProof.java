package org.folkmoot.accounts;

/**
 * What is told of a proof: the reference to the browser that asked, token and code to the address.
 *
 * @param reference names the proof on the page on which the code is typed
 * @param token for the link
 * @param code for typing
 */
record IssuedProof(String reference, String token, String code) {}
