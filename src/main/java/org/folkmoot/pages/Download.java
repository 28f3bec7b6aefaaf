package org.folkmoot.pages;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file to take along. It is never shown inside the site and never kept on the way.
 *
 * @param name name of the file; ASCII letters, digits, dots and hyphens
 * @param type media type
 */
public record Download(String name, String type) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it could end the header that carries it
   */
  public Download {
    if (!name.matches("[A-Za-z0-9._-]{1,120}")) {
      throw new IllegalArgumentException("no name of a file: " + name);
    }
  }

  /** Sets the headers on the answer of a servlet, which then writes the content. */
  public void begin(HttpServletResponse response) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", disposition());
    response.setHeader("Cache-Control", "no-store");
  }

  /** Sets the headers on the answer of a form, to which the caller then writes the content. */
  void begin(ExternalContext external) {
    external.responseReset();
    external.setResponseContentType(type);
    external.setResponseHeader("Content-Disposition", disposition());
    external.setResponseHeader("Cache-Control", "no-store");
  }

  /** Answers a form with the file. */
  public void send(byte[] content) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    begin(external);
    external.setResponseContentLength(content.length);
    try {
      external.getResponseOutputStream().write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  private String disposition() {
    return "attachment; filename=\"" + name + "\"";
  }
}
