package org.folkmoot.texts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * What the address of the page says. Forms are sent back to the full address, so this is known from
 * the first moment of a postback, before Faces has filled any bean.
 */
@RequestScoped
public class Address {

  private final HttpServletRequest request;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Address() {
    this(null);
  }

  @Inject
  Address(HttpServletRequest request) {
    this.request = request;
  }

  /** A parameter of the address, or empty. */
  public String get(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
