package org.folkmoot.opendata.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.folkmoot.opendata.PhaseCalendar;

/** Days of phases and votes, for calendars. */
@WebServlet("/data/calendar.ics")
public final class CalendarServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PhaseCalendar calendar;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public CalendarServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] content = calendar.write().getBytes(StandardCharsets.UTF_8);
    Tagged.send(request, response, "text/calendar;charset=UTF-8", content);
  }
}
