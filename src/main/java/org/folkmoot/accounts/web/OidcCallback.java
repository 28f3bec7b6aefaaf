package org.folkmoot.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.oidc.Arrival;
import org.folkmoot.accounts.oidc.ForeignSignIn;
import org.folkmoot.accounts.oidc.Purpose;
import org.folkmoot.accounts.oidc.ServiceAnswer;
import org.folkmoot.people.Visitor;

/**
 * Where services send people back. Shows nothing itself: leads on, or to the page where the person
 * began, which says that it did not work.
 */
@WebServlet(ForeignSignIn.CALLBACK)
public final class OidcCallback extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String LINKS = "/account/services";

  @Inject private transient ForeignSignIn signIns;
  @Inject private transient SignInCookie cookie;
  @Inject private transient CallerOfRequest caller;
  @Inject private transient Visitor visitor;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public OidcCallback() {}

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServiceAnswer answer =
        new ServiceAnswer(
            parameter(request, "state"),
            parameter(request, "code"),
            parameter(request, "iss"),
            parameter(request, "error"),
            cookie.errandToken(request));
    Arrival arrival = signIns.finish(answer, visitor, caller.get());
    if (!isUnanswered(arrival)) {
      cookie.takeErrand(response);
    }
    response.sendRedirect(lead(arrival, request, response));
  }

  /** An answer that fits no request leaves the way of the browser's own request open. */
  private static boolean isUnanswered(Arrival arrival) {
    return arrival instanceof Arrival.Refused refused && refused.provider() == 0;
  }

  private String lead(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
    if (arrival instanceof Arrival.SignedIn signedIn) {
      renewSession(request);
      cookie.give(response, signedIn.accepted());
      String next = ReturnPath.of(signedIn.next());
      return signedIn.accepted().waiting() ? "/second-step?next=" + ReturnPath.encoded(next) : next;
    }
    if (arrival instanceof Arrival.Unknown unknown) {
      cookie.giveErrand(response, unknown.browserToken());
      return "/service-sign-up";
    }
    if (arrival instanceof Arrival.Confirmed confirmed) {
      renewSession(request);
      cookie.renew(response, confirmed.signIn());
      return ReturnPath.of(confirmed.next());
    }
    if (arrival instanceof Arrival.Refused refused) {
      return pageOf(refused.purpose())
          + "?refused="
          + refused.provider()
          + "&next="
          + ReturnPath.encoded(ReturnPath.of(refused.next()));
    }
    return LINKS + (arrival instanceof Arrival.Linked ? "?linked=yes" : "?taken=yes");
  }

  private static String pageOf(Purpose purpose) {
    return switch (purpose) {
      case SIGN_IN -> "/sign-in";
      case LINK -> LINKS;
      case CONFIRM -> "/confirm";
    };
  }

  private static void renewSession(HttpServletRequest request) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
