package org.folkmoot.accounts.oidc;

/**
 * Who somebody is, as a service proved it.
 *
 * @param subject by which the service knows the person, for ever
 * @param name suggestion of a name, or empty
 * @param email suggestion of an address, proved to nobody, or empty
 * @param reference for the register of residents, or empty
 * @param strong whether a second factor was given there
 */
record ProvenIdentity(String subject, String name, String email, String reference, boolean strong) {

  /** Says nothing of the person, so that no log does. */
  @Override
  public String toString() {
    return "ProvenIdentity";
  }
}
