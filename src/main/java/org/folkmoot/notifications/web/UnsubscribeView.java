package org.folkmoot.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.folkmoot.notifications.UnsubscribeService;
import org.folkmoot.pages.Address;
import org.jspecify.annotations.Nullable;

/**
 * Stops e-mails by a link in one of them. To look at the page changes nothing, as programs look at
 * the links of letters; a POST by the reader's program does it at once (RFC 8058).
 */
@Named
@RequestScoped
public class UnsubscribeView {

  private final UnsubscribeService service;
  private final Address address;
  private final HttpServletRequest request;
  private @Nullable String topic;
  private boolean done;

  @Inject
  UnsubscribeView(UnsubscribeService service, Address address, HttpServletRequest request) {
    this.service = service;
    this.address = address;
    this.request = request;
  }

  /** Takes the request of a program that pressed the button for its reader. */
  public void load() {
    boolean isPostback = FacesContext.getCurrentInstance().isPostback();
    if (request.getMethod().equals("POST") && !isPostback) {
      stop();
    }
  }

  /** Stops the e-mails. */
  public void stop() {
    done = service.stop(token());
  }

  private String token() {
    return address.get("token");
  }

  /** Whether the link counts. */
  public boolean isCounting() {
    return !getTopic().isEmpty();
  }

  /** Whether the e-mails are stopped now. */
  public boolean isDone() {
    return done;
  }

  /** Which e-mails: the name of a topic, or {@code all}; empty if the link does not count. */
  public String getTopic() {
    String known = topic;
    if (known == null) {
      known = service.look(token()).orElse("");
      topic = known;
    }
    return known;
  }
}
