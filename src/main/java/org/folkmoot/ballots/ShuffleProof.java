package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/**
 * The proof that a list of ciphertexts is a shuffle of another one: the same votes, encrypted anew
 * and in another order.
 *
 * @param t commitments to the randomness: t1, t2, t3, t4,1 and t4,2
 * @param tHat commitments along the chain, one per ciphertext
 * @param s responses s1 to s4
 * @param sHat responses along the chain
 * @param sPrime responses for the permuted challenges
 * @param c commitment to the permutation, one element per ciphertext
 * @param cHat chain of commitments to the permuted challenges
 */
@SpecSource(document = "Belenios 2.0", section = "4.17")
record ShuffleProof(
    List<Element> t,
    List<Element> tHat,
    List<Scalar> s,
    List<Scalar> sHat,
    List<Scalar> sPrime,
    List<Element> c,
    List<Element> cHat) {

  ShuffleProof {
    t = List.copyOf(t);
    tHat = List.copyOf(tHat);
    s = List.copyOf(s);
    sHat = List.copyOf(sHat);
    sPrime = List.copyOf(sPrime);
    c = List.copyOf(c);
    cHat = List.copyOf(cHat);
  }

  /** Reads the proof for a number of ciphertexts: [[t1,t2,t3,[t41,t42],[…]],[s1,…],[c…],[ĉ…]]. */
  static ShuffleProof read(Json json, Group group, int size, Workers workers) {
    List<Json> parts = Fields.list(json, "shuffle proof", 4, part -> part);
    List<Json> commitments = Fields.list(parts.get(0), "shuffle commitments", 5, part -> part);
    List<Json> responses = Fields.list(parts.get(1), "shuffle responses", 6, part -> part);
    List<Element> t = new ArrayList<>();
    commitments.subList(0, 3).forEach(part -> t.add(element(part, group)));
    t.addAll(elements(commitments.get(3), group, 2, workers));
    return new ShuffleProof(
        t,
        elements(commitments.get(4), group, size, workers),
        responses.subList(0, 4).stream().map(part -> scalar(part, group)).toList(),
        scalars(responses.get(4), group, size),
        scalars(responses.get(5), group, size),
        elements(parts.get(2), group, size, workers),
        elements(parts.get(3), group, size, workers));
  }

  private static List<Element> elements(Json json, Group group, int size, Workers workers) {
    return workers.map(
        Fields.list(json, "shuffle proof", size, item -> item), item -> element(item, group));
  }

  private static Element element(Json json, Group group) {
    Element element = Fields.element(json, "shuffle proof", group);
    Reason.IDENTITY_ELEMENT.refuseUnless(
        !element.isIdentity(), "an element of a shuffle proof is 1");
    return element;
  }

  private static List<Scalar> scalars(Json json, Group group, int size) {
    return Fields.list(json, "shuffle proof", size, item -> scalar(item, group));
  }

  private static Scalar scalar(Json json, Group group) {
    return Fields.scalar(json, "shuffle proof", group);
  }

  /** The canonical record. */
  Json toJson() {
    List<Json> commitments = new ArrayList<>();
    t.subList(0, 3).forEach(element -> commitments.add(Json.text(element)));
    commitments.add(texts(t.subList(3, 5)));
    commitments.add(texts(tHat));
    List<Json> responses = new ArrayList<>();
    s.forEach(scalar -> responses.add(Json.text(scalar)));
    responses.add(texts(sHat));
    responses.add(texts(sPrime));
    return Json.array(
        List.of(Json.array(commitments), Json.array(responses), texts(c), texts(cHat)));
  }

  private static Json texts(List<?> values) {
    return Json.array(values.stream().map(Json::text).toList());
  }
}
