package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.privacy.RequestDetails;
import org.folkmoot.privacy.RequestService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** All requests about data, the most urgent first. */
@Named
@RequestScoped
public class ComplaintsView {

  private final RequestService requests;
  private final Texts texts;
  private @Nullable List<RequestDetails> all;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ComplaintsView() {
    this(null, null);
  }

  @Inject
  ComplaintsView(RequestService requests, Texts texts) {
    this.requests = requests;
    this.texts = texts;
  }

  /** Open ones first. */
  public List<RequestDetails> getAll() {
    List<RequestDetails> known = all;
    if (known == null) {
      known = requests.list();
      all = known;
    }
    return known;
  }

  /** How it stands, in words. */
  public String state(RequestDetails request) {
    if (!request.isOpen()) {
      return texts.get("privacy.state.answered");
    }
    if (request.isAnswerWaiting() && !request.isOverdue()) {
      return texts.get("privacy.state.written");
    }
    return request.isOverdue()
        ? texts.count("privacy.state.overdue", -request.daysLeft())
        : texts.count("privacy.state.left", request.daysLeft());
  }

  /** Look of the state. */
  public String kind(RequestDetails request) {
    return request.isOverdue() ? "danger" : request.isOpen() ? "" : "success";
  }

  /** Sign of the state: never color alone. */
  public String icon(RequestDetails request) {
    return request.isOverdue() ? "warning" : request.isOpen() ? "clock" : "check";
  }
}
