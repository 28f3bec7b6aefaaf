package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.privacy.RequestDetails;
import org.folkmoot.privacy.RequestService;
import org.jspecify.annotations.Nullable;

/** One request about data, and its answer. */
@Named
@RequestScoped
public class AnswerView {

  private static final int LONGEST = 4000;

  private final RequestService requests;
  private final Feedback feedback;
  private final Address address;
  private @Nullable RequestDetails request;
  private String answer = "";

  @Inject
  AnswerView(RequestService requests, Feedback feedback, Address address) {
    this.requests = requests;
    this.feedback = feedback;
    this.address = address;
  }

  /** The request. */
  public RequestDetails getRequest() {
    RequestDetails known = request;
    if (known == null) {
      known = requests.get(address.id());
      request = known;
    }
    return known;
  }

  /** The account with which it was sent; null if there was none. */
  public @Nullable Long getAccount() {
    return getRequest().accountId().orElse(null);
  }

  /** Sends the answer. */
  public void send() {
    if (answer.length() > LONGEST) {
      feedback.fault("answer", "privacy.complaint.body.tooLong");
      return;
    }
    requests.answer(address.id(), answer);
    feedback.done("/staff/complaints", "privacy.answer.sent");
  }

  /** The answer as typed. */
  public String getAnswer() {
    return answer;
  }

  /** For the form. */
  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
