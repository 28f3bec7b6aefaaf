package org.folkmoot.residents.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file as the answer to a form; it is stored nowhere. */
final class Download {

  private Download() {}

  static void send(String fileName, String type, byte[] content) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.responseReset();
    external.setResponseContentType(type);
    external.setResponseContentLength(content.length);
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    external.setResponseHeader("Cache-Control", "no-store");
    try {
      external.getResponseOutputStream().write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
