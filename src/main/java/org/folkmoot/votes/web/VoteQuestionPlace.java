package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.pages.Address;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;

/** Which question the address means, of what kind it is, and what is asked of that kind. */
@Named
@RequestScoped
public class VoteQuestionPlace {

  private final VoteEdit edit;
  private final Address address;

  @Inject
  VoteQuestionPlace(VoteEdit edit, Address address) {
    this.edit = edit;
    this.address = address;
  }

  /** The question as it is stored; empty if it does not exist. */
  Optional<QuestionForm> stored() {
    return number()
        .filter(number -> number <= edit.election().questions().size())
        .map(number -> edit.election().questions().get(number - 1));
  }

  /** The question's number from 1; empty for a new one. */
  Optional<Integer> number() {
    return address.findId("question").filter(n -> n >= 1 && n <= 100).map(Long::intValue);
  }

  /** Whether the question does not exist yet. */
  public boolean isNew() {
    return number().isEmpty();
  }

  /** Whether another question stands before it. */
  public boolean isMovable() {
    return number().filter(number -> number > 1).isPresent();
  }

  /** Whether it can be taken out: the one about a round stays. */
  public boolean isRemovable() {
    return !isNew() && !edit.election().ofRound();
  }

  /** Its number, for the page. */
  public int getNumber() {
    return number().orElse(edit.election().questions().size() + 1);
  }

  /** Whether the kind is chosen, by the address or earlier. */
  public boolean isKindChosen() {
    return !isNew() || chosen().isPresent();
  }

  private Optional<QuestionKind> chosen() {
    return QuestionKind.find(address.get("kind")).filter(getKinds()::contains);
  }

  /** What a ballot says to it. */
  public QuestionKind getKind() {
    return chosen()
        .or(() -> stored().map(QuestionForm::kind))
        .orElse(edit.election().ofRound() ? QuestionKind.KNAPSACK : QuestionKind.YES_NO);
  }

  /** Kinds that can be chosen: of projects about a round, else all others. */
  public List<QuestionKind> getKinds() {
    boolean ofRound = edit.election().ofRound();
    return Arrays.stream(QuestionKind.values())
        .filter(kind -> ofRound ? kind.forProjects() : !kind.onlyForProjects())
        .toList();
  }

  /** Address of this page with another kind. */
  public String kindHref(QuestionKind kind) {
    return "/staff/vote-question?name="
        + edit.name()
        + number().map(number -> "&question=" + number).orElse("")
        + "&kind="
        + kind.code();
  }

  /** Whether its options are typed: not those of a round, and not yes and no. */
  public boolean isOptionsAsked() {
    return !edit.election().ofRound() && getKind() != QuestionKind.YES_NO;
  }

  /** Whether a least number is asked. */
  public boolean isMinAsked() {
    return getKind() == QuestionKind.SEVERAL;
  }

  /** Whether a largest number is asked. */
  public boolean isMaxAsked() {
    return getKind() == QuestionKind.SEVERAL || getKind() == QuestionKind.APPROVAL;
  }

  /** Whether a sum of points is asked. */
  public boolean isPointsAsked() {
    return getKind() == QuestionKind.POINTS;
  }

  /** Whether names of grades are asked. */
  public boolean isGradesAsked() {
    return getKind() == QuestionKind.GRADES;
  }

  /** Whether it can be chosen that voters may choose nothing; elsewhere they always may. */
  public boolean isBlankAsked() {
    return getKind().summable();
  }
}
