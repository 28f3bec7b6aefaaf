package org.folkmoot.ballots;

import java.math.BigInteger;
import java.util.List;
import org.folkmoot.ballots.groups.Group;

/**
 * What is fixed when an election opens.
 *
 * @param key for checking proofs, with tables that suit the number of ballots
 * @param owners the trustees in the order in which they are numbered, from 1
 */
record Setup(
    Election election,
    ElectionKey key,
    List<TrusteeGroup> trustees,
    Credentials credentials,
    List<TrusteeKey> owners) {

  Setup {
    trustees = List.copyOf(trustees);
    owners = List.copyOf(owners);
  }

  static Setup of(
      Election election, ElectionKey key, List<TrusteeGroup> trustees, Credentials credentials) {
    List<TrusteeKey> owners = trustees.stream().flatMap(group -> group.keys().stream()).toList();
    return new Setup(election, key, trustees, credentials, owners);
  }

  /** Whether an owner's number is that of a trustee. */
  boolean hasOwner(int owner) {
    return owner >= 1 && owner <= owners.size();
  }

  /** Checks that every credential is an element other than 1. */
  static void refuseBadCredentials(Credentials credentials, Group group, Workers workers) {
    List<BigInteger> numbers = List.copyOf(credentials.weights().keySet());
    workers.map(
        "credentials",
        numbers,
        number -> {
          Reason.IDENTITY_ELEMENT.refuseUnless(
              !Fields.inGroup(group.findElement(number), group).isIdentity(), "a credential is 1");
          return number;
        });
  }
}
