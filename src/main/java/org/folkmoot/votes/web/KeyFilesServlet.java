package org.folkmoot.votes.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Download;
import org.folkmoot.pages.Query;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.votes.PartRefused;
import org.folkmoot.votes.TrusteeTallyService;

/**
 * Files for key holders who work with the command line: those of a ceremony as one ZIP with a
 * folder for each group, and the archive of a vote as far as it is.
 */
@WebServlet({"/key/files", "/key/archive"})
public final class KeyFilesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient CeremonyService ceremony;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient TrusteeTallyService tally;

  /** For the container. */
  public KeyFilesServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = Query.of(request);
    try {
      switch (request.getServletPath()) {
        case "/key/files" -> writeFiles(ceremony.work(query.get("board")), response);
        default -> writeArchive(query.get("election"), response);
      }
    } catch (NotFound | PartRefused e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void writeFiles(BoardWork work, HttpServletResponse response) throws IOException {
    new Download("key-" + work.board().slug() + ".zip", "application/zip").begin(response);
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      add(zip, work.announcements(), "announcement");
      add(zip, work.shares(), "shares");
      for (Map.Entry<String, String> key : work.keys().entrySet()) {
        add(zip, key.getKey() + "/public.json", key.getValue());
      }
      for (Map.Entry<String, String> locked : work.ciphertexts().entrySet()) {
        add(zip, locked.getKey() + "/drill.json", locked.getValue());
        add(zip, locked.getKey() + "/drill.txt", work.drill());
      }
    }
  }

  private static void add(ZipOutputStream zip, Map<String, List<String>> all, String kind)
      throws IOException {
    for (Map.Entry<String, List<String>> group : all.entrySet()) {
      int number = 0;
      for (String text : group.getValue()) {
        number++;
        add(zip, group.getKey() + "/" + number + "." + kind + ".json", text);
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void writeArchive(String election, HttpServletResponse response) throws IOException {
    String name = tally.uuidOf(election) + ".bel";
    new Download(name, "application/octet-stream").begin(response);
    tally.writeArchive(election, response.getOutputStream());
  }
}
