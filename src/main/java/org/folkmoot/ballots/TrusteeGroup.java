package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/** One item of the list of trustees: a trustee who must take part, or some of whom enough must. */
@SpecSource(document = "Belenios 2.0", section = "4.7")
sealed interface TrusteeGroup {

  /** The keys of its trustees, in the order in which owners are numbered. */
  List<TrusteeKey> keys();

  /** How many of them must decrypt. */
  int threshold();

  /** The part of the election key that this item contributes. */
  Element subKey();

  /** A trustee who must decrypt. */
  record Single(TrusteeKey key) implements TrusteeGroup {

    @Override
    public List<TrusteeKey> keys() {
      return List.of(key);
    }

    @Override
    public int threshold() {
      return 1;
    }

    @Override
    public Element subKey() {
      return key.publicKey();
    }
  }

  /**
   * Trustees who share a key after Pedersen.
   *
   * @param coefficients commitments to each trustee's polynomial as read from {@code coefexps}
   * @param signatures since Belenios 2.5.1, one more signature of each trustee; else empty
   */
  @SpecSource(document = "Belenios 2.0", section = "4.6.7")
  record Pedersen(
      int threshold,
      List<SignedMessage> certs,
      List<Certificate> certificates,
      List<SignedMessage> coefexps,
      List<List<Element>> coefficients,
      List<Proof> signatures,
      List<TrusteeKey> keys)
      implements TrusteeGroup {

    public Pedersen {
      certs = List.copyOf(certs);
      certificates = List.copyOf(certificates);
      coefexps = List.copyOf(coefexps);
      coefficients = List.copyOf(coefficients);
      signatures = List.copyOf(signatures);
      keys = List.copyOf(keys);
    }

    @Override
    public Element subKey() {
      return coefficients.stream()
          .map(polynomial -> polynomial.get(0))
          .reduce(Element::times)
          .orElseThrow();
    }

    /** The public key that the committed polynomials give a trustee, numbered from 1. */
    @SpecSource(document = "Belenios 2.0", section = "4.6.6")
    Element keyByPolynomials(int trustee) {
      Group group = coefficients.get(0).get(0).group();
      Element product = group.identity();
      for (List<Element> polynomial : coefficients) {
        product = product.times(evaluate(polynomial, group.scalar(trustee)));
      }
      return product;
    }

    /** The committed polynomial at a point, in the exponent, by Horner's rule. */
    static Element evaluate(List<Element> polynomial, Scalar point) {
      Element value = polynomial.get(polynomial.size() - 1);
      for (int i = polynomial.size() - 2; i >= 0; i--) {
        value = value.pow(point).times(polynomial.get(i));
      }
      return value;
    }
  }

  /** The canonical record. */
  default Json toJson() {
    if (this instanceof Single single) {
      return Json.array(List.of(Json.text("Single"), single.key().toJson()));
    }
    Pedersen group = (Pedersen) this;
    List<Json.Member> members = new ArrayList<>();
    members.add(Json.member("threshold", Json.number(group.threshold())));
    members.add(Json.member("certs", signed(group.certs())));
    members.add(Json.member("coefexps", signed(group.coefexps())));
    if (!group.signatures().isEmpty()) {
      members.add(
          Json.member(
              "signatures", Json.array(group.signatures().stream().map(Proof::toJson).toList())));
    }
    members.add(
        Json.member(
            "verification_keys",
            Json.array(group.keys().stream().map(TrusteeKey::toJson).toList())));
    return Json.array(List.of(Json.text("Pedersen"), new Json.Members(members)));
  }

  private static Json signed(List<SignedMessage> messages) {
    return Json.array(messages.stream().map(SignedMessage::toJson).toList());
  }
}
