package org.folkmoot.notifications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.notifications.NotificationService;
import org.folkmoot.pages.Query;

/** Leads from a notice of the visitor to what it is about, and notes that it was read. */
@WebServlet("/notifications/open")
public final class NoticeLink extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/notifications";

  @Inject private transient NotificationService notifications;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public NoticeLink() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        Optional.of(Query.of(request).get("id"))
            .filter(text -> text.matches("[0-9]{1,18}"))
            .flatMap(text -> open(Long.parseLong(text)))
            .orElse(LIST));
  }

  private Optional<String> open(long id) {
    try {
      Optional<String> path = notifications.find(id).map(group -> group.latest().path());
      notifications.read(id);
      return path;
    } catch (NotFound e) {
      return Optional.empty();
    }
  }
}
