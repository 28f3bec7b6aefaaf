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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.folkmoot.people.Visitor;

/**
 * Keeps most of the server's 200 workers free of bodies that do not arrive: reading one holds a
 * worker until its last byte. A form is read here, a file by its page; so many bodies may be under
 * way at once, and so many from one address. Whoever comes then is asked to try again.
 *
 * <p>How long a sender may pause is a setting of the server ({@code pre-boot-commands.txt}). Behind
 * a proxy that hands on whole requests only, no body is ever unfinished.
 */
public final class UnfinishedBodies implements Filter {

  private static final int MOST = 128;
  private static final int MOST_OF_ONE = 64;
  private static final String SECONDS = "10";

  @Inject private Visitor visitor;

  private final Semaphore free = new Semaphore(MOST);
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public UnfinishedBodies() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (http.getContentLengthLong() <= 0) {
      chain.doFilter(request, response);
      return;
    }
    String sender = http.getRemoteAddr();
    if (!begin(sender)) {
      HttpServletResponse answer = (HttpServletResponse) response;
      answer.setHeader("Connection", "close");
      answer.setHeader("Retry-After", SECONDS);
      PlainPage.BUSY.send(answer, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    boolean isUnderWay = true;
    try {
      if (isForm(http)) {
        http.getParameterMap();
        end(sender);
        isUnderWay = false;
      }
      chain.doFilter(request, response);
    } finally {
      if (isUnderWay) {
        end(sender);
      }
    }
  }

  /**
   * Others are read by their pages, or refused unread. The form of a stranger is read for any page:
   * it may be of somebody whose sign-in has ended, and then it is kept.
   */
  private boolean isForm(HttpServletRequest http) {
    boolean isStranger = visitor.person().isEmpty();
    long most = isStranger ? BodyLimits.STRANGERS_FORM : BodyLimits.FORM;
    return BodyLimits.isForm(http)
        && http.getContentLengthLong() <= most
        && AccessTable.find(RequestedPath.of(http))
            .filter(access -> isStranger || access.admits(visitor))
            .isPresent();
  }

  private boolean begin(String sender) {
    if (!free.tryAcquire()) {
      return false;
    }
    if (underWay.merge(sender, 1, Integer::sum) > MOST_OF_ONE) {
      end(sender);
      return false;
    }
    return true;
  }

  private void end(String sender) {
    underWay.computeIfPresent(sender, (address, count) -> count == 1 ? null : count - 1);
    free.release();
  }
}
