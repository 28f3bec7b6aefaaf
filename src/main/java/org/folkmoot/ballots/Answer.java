package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/** The encrypted answer to one question. */
sealed interface Answer {

  /** The ciphertexts, in the order of the options. */
  List<Ciphertext> ciphertexts();

  /**
   * An answer to a homomorphic question.
   *
   * @param choices one ciphertext per option, after one for blank where that is allowed
   * @param individualProofs that each choice is 0 or 1, one pair per choice
   * @param overallProof that the number of choices is right
   * @param blankProof that a blank answer chooses nothing; empty where blank is not allowed
   */
  @SpecSource(document = "Belenios 2.0", section = "4.11.1")
  record Homomorphic(
      List<Ciphertext> choices,
      List<List<Proof>> individualProofs,
      List<Proof> overallProof,
      List<Proof> blankProof)
      implements Answer {

    public Homomorphic {
      choices = List.copyOf(choices);
      individualProofs = List.copyOf(individualProofs);
      overallProof = List.copyOf(overallProof);
      blankProof = List.copyOf(blankProof);
    }

    @Override
    public List<Ciphertext> ciphertexts() {
      return choices;
    }
  }

  /** An answer to a shuffled question: one ciphertext, and the proof that its maker knows it. */
  @SpecSource(document = "Belenios 2.0", section = "4.11.2")
  record Shuffled(Ciphertext choices, Proof proof) implements Answer {

    @Override
    public List<Ciphertext> ciphertexts() {
      return List.of(choices);
    }
  }

  /** Reads the answer to a question; lists have exactly the lengths that the question demands. */
  static Answer read(Json json, Question question, Group group) {
    if (question instanceof Question.Homomorphic homomorphic) {
      return Fields.read(json, "answer", fields -> readHomomorphic(fields, homomorphic, group));
    }
    return Fields.read(
        json,
        "answer",
        fields ->
            new Shuffled(
                Ciphertext.readFresh(fields.any("choices"), group),
                Proof.read(fields.any("proof"), group)));
  }

  private static Answer readHomomorphic(Fields fields, Question.Homomorphic question, Group group) {
    int choices = question.choices();
    int overall = question.max() - question.min() + (question.allowsBlank() ? 2 : 1);
    List<Ciphertext.Claim> claims = fields.list("choices", choices, Ciphertext.Claim::read);
    List<List<Proof>> individualProofs =
        fields.list(
            "individual_proofs",
            choices,
            json -> Fields.list(json, "individual_proofs", 2, pair -> Proof.read(pair, group)));
    List<Ciphertext> ciphertexts = new ArrayList<>();
    for (int i = 0; i < choices; i++) {
      // membership and the proof raise the same elements, so that they share the squarings
      List<Scalar> challenges = individualProofs.get(i).stream().map(Proof::challenge).toList();
      ciphertexts.add(claims.get(i).in(group, challenges));
    }
    return new Homomorphic(
        ciphertexts,
        individualProofs,
        fields.list("overall_proof", overall, json -> Proof.read(json, group)),
        question.allowsBlank()
            ? fields.list("blank_proof", 2, json -> Proof.read(json, group))
            : List.of());
  }

  /** The canonical record. */
  default Json toJson() {
    if (this instanceof Shuffled shuffled) {
      return Json.members(
          Json.member("choices", shuffled.choices().toJson()),
          Json.member("proof", shuffled.proof().toJson()));
    }
    Homomorphic answer = (Homomorphic) this;
    List<Json.Member> members = new ArrayList<>();
    members.add(
        Json.member(
            "choices", Json.array(answer.choices().stream().map(Ciphertext::toJson).toList())));
    members.add(
        Json.member(
            "individual_proofs",
            Json.array(answer.individualProofs().stream().map(Answer::proofs).toList())));
    members.add(Json.member("overall_proof", proofs(answer.overallProof())));
    if (!answer.blankProof().isEmpty()) {
      members.add(Json.member("blank_proof", proofs(answer.blankProof())));
    }
    return new Json.Members(members);
  }

  private static Json proofs(List<Proof> proofs) {
    return Json.array(proofs.stream().map(Proof::toJson).toList());
  }
}
