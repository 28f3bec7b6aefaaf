package org.folkmoot.ballots;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/** Checks the trustees of an election against its public key. */
final class TrusteesCheck {

  private final Group group;

  TrusteesCheck(Group group) {
    this.group = group;
  }

  /**
   * Verifies all trustees and that the election key is theirs.
   *
   * @return rejected for what {@link #verify(List)} rejects, or for {@code ELECTION_KEY}
   */
  Verdict verify(List<TrusteeGroup> trustees, Element electionKey) {
    Verdict verdict = verify(trustees);
    if (!verdict.isAccepted()) {
      return verdict;
    }
    Element product =
        trustees.stream().map(TrusteeGroup::subKey).reduce(group.identity(), Element::times);
    return Reason.ELECTION_KEY.unless(
        product.equals(electionKey), "the election key is not the product of the trustees' keys");
  }

  /**
   * Verifies all trustees.
   *
   * @return rejected for {@code TRUSTEE_PROOF}, {@code TRUSTEE_DUPLICATE}, {@code
   *     TRUSTEE_CERTIFICATE}, {@code TRUSTEE_COEFFICIENTS} or {@code TRUSTEE_VERIFICATION_KEY}
   */
  @SpecSource(document = "Belenios 2.0", section = "3.1.1")
  Verdict verify(List<TrusteeGroup> trustees) {
    Set<Element> seen = new HashSet<>();
    for (TrusteeGroup item : trustees) {
      for (TrusteeKey key : item.keys()) {
        if (!seen.add(key.publicKey())) {
          return Reason.TRUSTEE_DUPLICATE.reject("two trustees have the same key");
        }
        if (!key.isProven()) {
          return Reason.TRUSTEE_PROOF.reject("a trustee's proof of knowledge is wrong");
        }
      }
      Verdict verdict =
          item instanceof TrusteeGroup.Pedersen pedersen ? verify(pedersen) : Verdict.accepted();
      if (!verdict.isAccepted()) {
        return verdict;
      }
    }
    return Verdict.accepted();
  }

  private Verdict verify(TrusteeGroup.Pedersen pedersen) {
    Set<Element> signers = new HashSet<>();
    for (int i = 0; i < pedersen.certs().size(); i++) {
      Element signer = pedersen.certificates().get(i).verification();
      if (!signers.add(signer)) {
        return Reason.TRUSTEE_DUPLICATE.reject("two trustees have the same verification key");
      }
      if (!hasItsContext(pedersen, i) || !pedersen.certs().get(i).isSignedBy(signer)) {
        return Reason.TRUSTEE_CERTIFICATE.reject("certificate " + (i + 1) + " is not valid");
      }
      if (!pedersen.coefexps().get(i).isSignedBy(signer)) {
        return Reason.TRUSTEE_COEFFICIENTS.reject(
            "the commitments of trustee " + (i + 1) + " are not signed by that trustee");
      }
      if (!hasItsKey(pedersen, i, signer)) {
        return Reason.TRUSTEE_VERIFICATION_KEY.reject(
            "the key of trustee " + (i + 1) + " does not follow from the commitments");
      }
    }
    return Verdict.accepted();
  }

  /** Whether the certificate is for this group and place; older ones say nothing about it. */
  private boolean hasItsContext(TrusteeGroup.Pedersen pedersen, int index) {
    Optional<Certificate.Context> expected =
        pedersen
            .certificates()
            .get(0)
            .context()
            .map(
                first ->
                    new Certificate.Context(
                        group.label(), pedersen.certs().size(), pedersen.threshold(), index + 1));
    return pedersen.certificates().get(index).context().equals(expected);
  }

  private static boolean hasItsKey(TrusteeGroup.Pedersen pedersen, int index, Element signer) {
    TrusteeKey key = pedersen.keys().get(index);
    return key.publicKey().equals(pedersen.keyByPolynomials(index + 1))
        && key.signature()
            .map(proof -> Schnorr.signsMessage(signer, key.publicKey().toString(), proof))
            .orElse(true);
  }
}
