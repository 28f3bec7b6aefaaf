package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.EmailForm;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.Receipt;
import org.folkmoot.privacy.RequestForm;
import org.folkmoot.privacy.RequestKind;
import org.folkmoot.privacy.RequestService;
import org.folkmoot.texts.Texts;

/** Takes a request about somebody’s data, and says until when it is answered. */
@Named
@RequestScoped
public class ComplaintView {

  private static final int LONGEST = 4000;

  private final RequestService requests;
  private final Visitor visitor;
  private final CallerOfRequest caller;
  private final Texts texts;
  private final Feedback feedback;
  private final Address address;
  private RequestKind kind = RequestKind.ACCESS;
  private String name = "";
  private String email = "";
  private String body = "";

  @Inject
  ComplaintView(
      RequestService requests,
      Visitor visitor,
      CallerOfRequest caller,
      Texts texts,
      Feedback feedback,
      Address address) {
    this.requests = requests;
    this.visitor = visitor;
    this.caller = caller;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  /** Fills in what is known of somebody who is signed in. */
  public void load() {
    name = visitor.person().map(Person::name).orElse("");
    email = visitor.person().map(Person::email).orElse("");
  }

  /** What can be asked for. */
  public List<RequestKind> getKinds() {
    return List.of(RequestKind.values());
  }

  /** Hands it in and leads to the receipt. */
  public void send() {
    if (!EmailForm.matches(email)) {
      feedback.fault("email", "accounts.rule.emailForm");
    }
    if (body.length() > LONGEST) {
      feedback.fault("body", "privacy.complaint.body.tooLong");
    }
    if (!feedback.isFaulty()) {
      RequestForm form = new RequestForm(kind, name, email, texts.locale(), body);
      Receipt receipt = requests.handIn(form, caller.get().address());
      feedback.lead("/complaint-sent?ref=" + receipt.reference());
    }
  }

  /** What the person takes along, on the page after it. */
  public Receipt getReceipt() {
    return requests.findReceipt(address.get("ref")).orElseThrow(NotFound::new);
  }

  /** What is asked for. */
  public RequestKind getKind() {
    return kind;
  }

  /** For the form. */
  public void setKind(RequestKind kind) {
    this.kind = kind;
  }

  /** How to call the person. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Where the answer goes. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** In the person’s words. */
  public String getBody() {
    return body;
  }

  /** For the form. */
  public void setBody(String body) {
    this.body = body;
  }
}
