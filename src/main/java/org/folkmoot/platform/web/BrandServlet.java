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
 * fingerprint, so that browsers may keep the answer for good and a changed brand shows at once.
 */
@WebServlet("/brand/*")
public final class BrandServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FOREVER = "public, max-age=31536000, immutable";

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
    if (path.endsWith("/brand.css")) {
      answer(response, "text/css;charset=UTF-8", brand.css());
    } else if (path.endsWith("/logo.svg")) {
      answer(response, "image/svg+xml;charset=UTF-8", brand.logo());
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void answer(HttpServletResponse response, String type, String content)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", FOREVER);
    response.getWriter().write(content);
  }
}
