package org.folkmoot.notifications.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The number of unread notices, which open pages ask for now and then. It neither counts as use of
 * a sign-in nor touches the session: a forgotten browser is signed out as if it had not asked.
 */
@WebServlet("/notifications/count")
public final class UnreadCount extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient BellView bell;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public UnreadCount() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    try (JsonWriter writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(
          Json.createObjectBuilder()
              .add("number", bell.getNumber())
              .add("words", bell.getWords())
              .build());
    }
  }
}
