package org.folkmoot.opendata.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.folkmoot.opendata.Catalog;

/** The catalog of open data, for harvesters. */
@WebServlet("/data/catalog.jsonld")
public final class CatalogServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Catalog catalog;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public CatalogServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] content = catalog.write().toString().getBytes(StandardCharsets.UTF_8);
    Tagged.send(request, response, "application/ld+json", content);
  }
}
