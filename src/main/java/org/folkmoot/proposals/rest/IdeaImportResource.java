package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.IdeaFileProblem;
import org.folkmoot.proposals.IdeaImportDetails;
import org.folkmoot.proposals.IdeaImportService;
import org.folkmoot.texts.Texts;

/** Ideas that came on paper, entered by a program of the council. */
@Path("/processes/{id}/proposals/import")
@RequestScoped
public class IdeaImportResource {

  private static final String TABLE = "text/csv";
  private static final String PROBLEM = "application/problem+json";
  private static final int UNPROCESSABLE = 422;

  private final IdeaImportService imports;
  private final ProcessService processes;

  @Inject
  IdeaImportResource(IdeaImportService imports, ProcessService processes) {
    this.imports = imports;
    this.processes = processes;
  }

  /**
   * Enters ideas, all of them or none: 202 and the address that tells how far they are, or 422 with
   * everything that is wrong. For facilitators of the process.
   *
   * @param content a list of objects in the form of {@code proposals.json}, or a table in that of
   *     {@code proposals.csv}; up to 1 MB
   */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, TABLE})
  @Produces({MediaType.APPLICATION_JSON, PROBLEM})
  public Response submit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      byte[] content) {
    List<IdeaFileProblem> problems = imports.check(id, content);
    if (!problems.isEmpty()) {
      return Response.status(UNPROCESSABLE)
          .type(PROBLEM)
          .entity(
              new ImportProblem(
                  "about:blank",
                  "Unprocessable Content",
                  UNPROCESSABLE,
                  "Nothing was entered.",
                  errors(problems)))
          .build();
    }
    long number = imports.submit(id, type.startsWith(TABLE) ? "api.csv" : "api.json", content);
    URI address = URI.create("/api/v1/processes/" + id + "/proposals/import/" + number);
    return Response.accepted(new ImportProgress(number, "waiting", 0, List.of()))
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  /**
   * How far an import is: {@code waiting}, {@code running}, {@code done}, {@code known} or {@code
   * failed}.
   */
  @GET
  @Path("/{number}")
  @Produces(MediaType.APPLICATION_JSON)
  public ImportProgress get(@PathParam("id") String id, @PathParam("number") long number) {
    long process = processes.find(id).orElseThrow(NotFound::new).id();
    IdeaImportDetails file =
        imports
            .find(number)
            .filter(found -> found.processId() == process)
            .orElseThrow(NotFound::new);
    return new ImportProgress(
        number,
        file.state().name().toLowerCase(Locale.ROOT),
        file.ideas(),
        errors(file.problems()));
  }

  private static List<ImportError> errors(List<IdeaFileProblem> problems) {
    Texts words = Texts.of(Locale.UK, ZoneOffset.UTC, Map.of());
    return problems.stream().map(problem -> ImportError.of(problem, words)).toList();
  }
}
