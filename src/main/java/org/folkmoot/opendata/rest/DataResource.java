package org.folkmoot.opendata.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.opendata.DataFile;
import org.folkmoot.opendata.DataForm;
import org.folkmoot.opendata.DatasetService;
import org.folkmoot.opendata.TableMetadata;
import org.folkmoot.texts.Texts;

/** Datasets of what everybody may read: the same for everybody, whoever is signed in. */
@Path("/data")
@RequestScoped
public class DataResource {

  private static final String SOON_SECONDS = "10";

  private final DatasetService datasets;
  private final FileLimit limit;
  private final CallerOfRequest caller;
  private final Texts texts;

  @Inject
  DataResource(DatasetService datasets, FileLimit limit, CallerOfRequest caller, Texts texts) {
    this.datasets = datasets;
    this.limit = limit;
    this.caller = caller;
    this.texts = texts;
  }

  /** All datasets with their files. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<DatasetRepresentation> list() {
    return datasets.list().stream()
        .map(dataset -> DatasetRepresentation.of(dataset, texts))
        .toList();
  }

  /** What the columns of the CSV file of a dataset mean, as CSVW metadata. */
  @GET
  @Path("/{name: [a-z-]+}.csv-metadata.json")
  @Produces("application/csvm+json")
  public String metadata(@PathParam("name") String name) {
    return TableMetadata.of(datasets.find(name).orElseThrow(NotFound::new), texts).toString();
  }

  /**
   * A dataset as a file. Its tag is the SHA-256 of its content, so that it changes with anything
   * that the file says.
   *
   * @param name name of the dataset
   * @param form {@code csv} or {@code json}
   */
  @GET
  @Path("/{name: [a-z-]+}.{form: csv|json}")
  @Produces({"text/csv;charset=UTF-8", MediaType.APPLICATION_JSON})
  @APIResponses({
    @APIResponse(responseCode = "200", description = "The file."),
    @APIResponse(responseCode = "304", description = "It is the one whose tag was sent."),
    @APIResponse(responseCode = "404", description = "There is no such dataset."),
    @APIResponse(responseCode = "429", description = "Too many files; Retry-After says when."),
    @APIResponse(responseCode = "503", description = "Too many at once; Retry-After says when.")
  })
  public Response get(
      @PathParam("name") String name, @PathParam("form") String form, @Context Request request)
      throws IOException {
    Optional<Response> refused = limit.count(caller.get().address());
    if (refused.isPresent()) {
      return refused.get();
    }
    DataForm wanted = DataForm.find(form).orElseThrow(NotFound::new);
    Optional<DataFile> file = datasets.write(name, wanted);
    if (file.isEmpty()) {
      return limit.stated(
          Response.status(Response.Status.SERVICE_UNAVAILABLE)
              .header(HttpHeaders.RETRY_AFTER, SOON_SECONDS));
    }
    return limit.stated(answer(name, wanted, file.get(), request));
  }

  private static Response.ResponseBuilder answer(
      String name, DataForm form, DataFile file, Request request) throws IOException {
    EntityTag tag = new EntityTag(file.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null || request.getMethod().equals("HEAD")) {
      file.close();
    }
    return (unchanged == null ? whole(name, form, file) : unchanged)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  private static Response.ResponseBuilder whole(String name, DataForm form, DataFile file) {
    StreamingOutput body =
        out -> {
          try (file) {
            file.copyTo(out);
          }
        };
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
    return Response.ok(body)
        .type(form.mediaType() + (form == DataForm.CSV ? ";charset=UTF-8" : ""))
        .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "." + form.ending() + "\"")
        .header(
            HttpHeaders.LINK, "</api/v1/data/" + name + ".csv-metadata.json>; rel=\"describedby\"");
  }
}
