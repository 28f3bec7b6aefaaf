package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.AlarmForm;
import org.folkmoot.votes.AlarmService;
import org.folkmoot.votes.VoteRefusal;

/** Takes a report of a voter whose device found something wrong; nobody needs to be signed in. */
@Named
@RequestScoped
public class VoteReportView {

  private static final String REFERENCE = "V-[0-9A-Z]{4}-[0-9A-Z]{4}";

  private final VoteView vote;
  private final AlarmService alarms;
  private final CallerOfRequest caller;
  private final Address address;
  private final Texts texts;
  private final Feedback feedback;
  private String facts = "";
  private String words = "";
  private String email = "";

  @Inject
  VoteReportView(
      VoteView vote,
      AlarmService alarms,
      CallerOfRequest caller,
      Address address,
      Texts texts,
      Feedback feedback) {
    this.vote = vote;
    this.alarms = alarms;
    this.caller = caller;
    this.address = address;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Hands the report in and leads to what the person can quote. */
  public void send() {
    if (!email.isBlank() && !EmailForm.matches(email)) {
      feedback.fault("email", "accounts.rule.emailForm");
    }
    if (feedback.isFaulty()) {
      return;
    }
    String name = vote.getElection().slug();
    try {
      String reference =
          alarms.handIn(
              name,
              new AlarmForm(facts, words, email.strip(), texts.locale()),
              caller.get().address());
      feedback.lead("/vote/report?name=" + name + "&ref=" + reference);
    } catch (VoteRefusal e) {
      feedback.fault(
          Map.of("facts", "facts", "words", "words").getOrDefault(e.field(), "words"),
          e.field().equals("words") && words.isBlank() ? "votes.report.empty" : e.messageKey(),
          e.arguments().toArray());
    }
  }

  /** What the person can quote, after the report came; empty before. */
  public String getReference() {
    String reference = address.get("ref");
    return reference.matches(REFERENCE) ? reference : "";
  }

  /** What the device saw. */
  public String getFacts() {
    return facts;
  }

  /** For the form. */
  public void setFacts(String facts) {
    this.facts = facts == null ? "" : facts;
  }

  /** What the person adds. */
  public String getWords() {
    return words;
  }

  /** For the form. */
  public void setWords(String words) {
    this.words = words == null ? "" : words;
  }

  /** Where an answer goes. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email == null ? "" : email;
  }
}
