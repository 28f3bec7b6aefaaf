package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.PreviewService;
import org.folkmoot.processes.ProcessDetails;

/** A process for colleagues outside, behind a link and its password. */
@Named
@RequestScoped
public class PreviewView {

  private static final String PATH = "/preview";

  private final PreviewService previews;
  private final ProcessView processView;
  private final CallerOfRequest caller;
  private final HttpServletRequest request;
  private final Address address;
  private final Feedback feedback;
  private String password = "";
  private boolean open;

  @Inject
  PreviewView(
      PreviewService previews,
      ProcessView processView,
      CallerOfRequest caller,
      HttpServletRequest request,
      Address address,
      Feedback feedback) {
    this.previews = previews;
    this.processView = processView;
    this.caller = caller;
    this.request = request;
    this.address = address;
    this.feedback = feedback;
  }

  /**
   * Shows the process if this browser has opened the link.
   *
   * @throws NotFound if there is no such link, or it has ended
   */
  public void load() {
    if (!previews.isKnown(token())) {
      throw new NotFound();
    }
    Optional<ProcessDetails> process = previews.find(token(), pass());
    process.ifPresent(processView::preview);
    open = process.isPresent();
  }

  private String token() {
    return address.get("link");
  }

  /** Address of content of this process, for whoever opened the link; the token is of letters. */
  public String content(String path) {
    return PATH + path + "?link=" + token();
  }

  private String pass() {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(PreviewService.COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Opens the link by the password that was typed. */
  public void enter() {
    Optional<String> pass = previews.open(token(), password, caller.get().address());
    if (pass.isEmpty()) {
      feedback.fault("password", "processes.preview.wrong");
      return;
    }
    Cookie cookie = new Cookie(PreviewService.COOKIE, pass.get());
    cookie.setPath(PATH);
    cookie.setAttribute("SameSite", "Strict");
    HttpServletResponse response =
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    response.addCookie(cookie);
    feedback.lead(PATH + "?link=" + token());
  }

  /** Whether the process is shown. */
  public boolean isOpen() {
    return open;
  }

  /** Password as typed. */
  public String getPassword() {
    return password;
  }

  /** For the form. */
  public void setPassword(String password) {
    this.password = password;
  }
}
