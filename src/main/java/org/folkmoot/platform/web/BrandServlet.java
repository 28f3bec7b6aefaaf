package org.folkmoot.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.brand.Brand;
import org.folkmoot.councils.brand.CouncilBrands;

/**
 * Serves the style sheet and logo of the council's brand. The address carries the brand's
 * fingerprint, so that browsers may keep the answer for good and a changed brand shows at once;
 * under {@code current} stands the same for pages that do not know the fingerprint, to be asked for
 * again after some minutes.
 */
@WebServlet("/brand/*")
public final class BrandServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String MINUTES = "public, max-age=300";

  @Inject private transient CouncilBrands brands;
  @Inject private transient CurrentCouncil currentCouncil;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public BrandServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Brand brand = brands.of(currentCouncil.find());
    String path = String.valueOf(request.getPathInfo());
    String kept = path.startsWith("/current/") ? MINUTES : FOREVER;
    if (path.endsWith("/brand.css")) {
      answer(response, "text/css;charset=UTF-8", kept, brand.css());
    } else if (path.endsWith("/logo.svg")) {
      answer(response, "image/svg+xml;charset=UTF-8", kept, brand.logo());
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void answer(HttpServletResponse response, String type, String kept, String content)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", kept);
    response.getWriter().write(content);
  }
}
