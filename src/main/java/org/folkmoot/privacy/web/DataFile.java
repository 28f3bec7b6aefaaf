package org.folkmoot.privacy.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.pages.Download;
import org.folkmoot.pages.Query;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.privacy.PersonalData;
import org.folkmoot.privacy.PersonalDataService;
import org.folkmoot.privacy.TooManyRequests;
import org.folkmoot.texts.Texts;

/**
 * The visitor's own data as a file: a page for reading, or with {@code format=json} for programs.
 * The address names nobody: it answers to the sign-in alone, and only shortly after the person
 * proved who they are (AZ-7).
 */
@WebServlet("/account/data-file")
public final class DataFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PersonalDataService data;
  @Inject private transient CurrentCouncil currentCouncil;
  @Inject private transient Texts texts;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public DataFile() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    boolean isJson = Query.of(request).get("format").equals("json");
    try {
      PersonalData collected = data.collect();
      String name = currentCouncil.get().slug() + "-my-data." + (isJson ? "json" : "html");
      new Download(name, isJson ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8")
          .begin(response);
      response
          .getWriter()
          .write(isJson ? DataJson.write(collected) : new DataPage(texts).write(collected));
    } catch (ConfirmationNeeded e) {
      response.sendRedirect("/confirm?next=%2Faccount%2Fdata");
    } catch (TooManyRequests e) {
      response.sendRedirect("/account/data?wait=1");
    }
  }
}
