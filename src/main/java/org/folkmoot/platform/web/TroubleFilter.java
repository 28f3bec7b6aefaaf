package org.folkmoot.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.platform.DatabaseTrouble;
import org.folkmoot.platform.DiskSpace;

/**
 * Answers with 503 and a plain page where the site cannot take a request now: everything that
 * changes something while the disk is almost full, and whatever met a database that is too busy.
 */
public final class TroubleFilter implements Filter {

  @Inject private DiskSpace space;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public TroubleFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    if (((HttpServletRequest) request).getMethod().equals("POST") && space.isLow()) {
      answer.setHeader("Connection", "close");
      PlainPage.DISK_FULL.sendLater(answer);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (answer.isCommitted() || !DatabaseTrouble.isBusy(e)) {
        throw e;
      }
      PlainPage.BUSY.sendLater(answer);
    }
  }
}
