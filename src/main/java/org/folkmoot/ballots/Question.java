package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.SpecSource;

/** A question of an election, with the texts that the voter reads. */
sealed interface Question {

  /** Most options of a question: as many as always fit into one group element. */
  int MAX_OPTIONS = 254;

  /** The texts of the options. */
  List<String> answers();

  /** The text of the question. */
  String question();

  /**
   * A question of which only sums are decrypted: each option is chosen or not, from {@code min} to
   * {@code max} (inclusive) of them. Where blank is allowed a ballot has a leading choice that says
   * so, and a blank one chooses nothing else.
   *
   * @param blank the optional field as it stands; absent means false
   */
  @SpecSource(document = "Belenios 2.0", section = "4.9.1")
  record Homomorphic(
      List<String> answers, Optional<Boolean> blank, int min, int max, String question)
      implements Question {

    public Homomorphic {
      answers = List.copyOf(answers);
    }

    boolean allowsBlank() {
      return blank.orElse(false);
    }

    /** Number of ciphertexts of an answer. */
    int choices() {
      return answers.size() + (allowsBlank() ? 1 : 0);
    }
  }

  /**
   * A question whose ballots are shuffled and decrypted one by one: a number from 0 to 255 for each
   * option, all in one ciphertext.
   *
   * @param extra what the ballots mean (approval, ranking, grades, …), as other tools keep it
   */
  @SpecSource(document = "Belenios 2.0", section = "4.9.2")
  record Shuffled(List<String> answers, String question, Optional<Json> extra) implements Question {

    public Shuffled {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Reads a question.
   *
   * @throws Refused {@code ELECTION_QUESTION} if it has no option or too many, or unless 0 &le; min
   *     &le; max
   */
  static Question read(Json json) {
    boolean typed =
        json instanceof Json.Members members
            && !members.items().isEmpty()
            && members.items().get(0).name().equals("type");
    Question question =
        typed
            ? Fields.read(json, "question", Question::readShuffled)
            : Fields.read(json, "question", Question::readHomomorphic);
    Reason.ELECTION_QUESTION.refuseUnless(
        !question.answers().isEmpty() && question.answers().size() <= MAX_OPTIONS,
        "a question has " + question.answers().size() + " options, not 1 to " + MAX_OPTIONS);
    return question;
  }

  private static Question readHomomorphic(Fields fields) {
    List<String> answers = fields.list("answers", fields::text);
    Optional<Boolean> blank = fields.optionalFlag("blank");
    int min = fields.whole("min");
    int max = fields.whole("max");
    Reason.ELECTION_QUESTION.refuseUnless(
        min <= max && max <= MAX_OPTIONS, "a question asks for " + min + " to " + max + " choices");
    return new Homomorphic(answers, blank, min, max, fields.text("question"));
  }

  private static Question readShuffled(Fields fields) {
    String type = fields.text("type");
    Reason.ELECTION_QUESTION.refuseUnless(
        type.equals("NonHomomorphic"), "a question of the unknown type \"" + type + "\"");
    return Fields.read(
        fields.any("value"),
        "question",
        value ->
            new Shuffled(
                value.list("answers", value::text),
                value.text("question"),
                fields.optional("extra")));
  }

  /** The canonical record. */
  default Json toJson() {
    Json texts = Json.array(answers().stream().map(Json::text).toList());
    if (this instanceof Homomorphic homomorphic) {
      ArrayList<Json.Member> members = new ArrayList<>();
      members.add(Json.member("answers", texts));
      homomorphic
          .blank()
          .ifPresent(blank -> members.add(Json.member("blank", new Json.Flag(blank))));
      members.add(Json.member("min", Json.number(homomorphic.min())));
      members.add(Json.member("max", Json.number(homomorphic.max())));
      members.add(Json.member("question", Json.text(question())));
      return new Json.Members(members);
    }
    ArrayList<Json.Member> members = new ArrayList<>();
    members.add(Json.member("type", Json.text("NonHomomorphic")));
    members.add(
        Json.member(
            "value",
            Json.members(
                Json.member("answers", texts), Json.member("question", Json.text(question())))));
    ((Shuffled) this).extra().ifPresent(extra -> members.add(Json.member("extra", extra)));
    return new Json.Members(members);
  }
}
