package org.folkmoot.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The session cookie: HttpOnly, SameSite=Lax, and Secure with the {@code __Host-} name behind TLS.
 */
public final class SessionCookie implements ServletContextListener {

  /** For the container. */
  public SessionCookie() {}

  @Override
  public void contextInitialized(ServletContextEvent event) {
    boolean https =
        ConfigProvider.getConfig()
            .getOptionalValue("folkmoot.https", Boolean.class)
            .orElse(Boolean.FALSE);
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setAttribute("SameSite", "Lax");
    cookie.setSecure(https);
    cookie.setName(https ? "__Host-folkmoot" : "folkmoot");
  }
}
