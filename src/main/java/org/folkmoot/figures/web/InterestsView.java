package org.folkmoot.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.figures.InterestDetails;
import org.folkmoot.figures.InterestRefusal;
import org.folkmoot.figures.InterestService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.jspecify.annotations.Nullable;

/** Where councillors declare interests; one of the address can be ended. */
@Named
@RequestScoped
public class InterestsView {

  private static final String PAGE = "/staff/interests";

  private final InterestService interests;
  private final Address address;
  private final Feedback feedback;
  private @Nullable List<InterestDetails> list;
  private String words = "";

  @Inject
  InterestsView(InterestService interests, Address address, Feedback feedback) {
    this.interests = interests;
    this.address = address;
    this.feedback = feedback;
  }

  /** Declares what was typed. */
  public void declare() {
    try {
      interests.declare(words);
      feedback.done(PAGE, "figures.interest.done");
    } catch (InterestRefusal e) {
      feedback.fault("words", e.messageKey(), e.arguments().toArray());
    }
  }

  /**
   * Ends the one of the address.
   *
   * @throws NotFound if there is none of the visitor
   */
  public void end() {
    interests.end(getStored().id());
    feedback.done(PAGE, "figures.interest.ended");
  }

  /** The visitor's own, the latest first. */
  public List<InterestDetails> getList() {
    List<InterestDetails> known = list;
    if (known == null) {
      known = interests.listOwn();
      list = known;
    }
    return known;
  }

  /** Whether one is to be ended. */
  public boolean isEnding() {
    return !address.get("interest").isEmpty();
  }

  /** The one to end. */
  public InterestDetails getStored() {
    return getList().stream()
        .filter(one -> String.valueOf(one.id()).equals(address.get("interest")))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** What is typed. */
  public String getWords() {
    return words;
  }

  /** What is typed. */
  public void setWords(String words) {
    this.words = words;
  }
}
