package org.folkmoot.accounts;

/**
 * A password that several accounts have, for the demo: no secret, so its hash is one for all of
 * them. To make it takes its time.
 */
public final class SharedPassword {

  private final String hash;

  SharedPassword(String hash) {
    this.hash = hash;
  }

  String hash() {
    return hash;
  }
}
