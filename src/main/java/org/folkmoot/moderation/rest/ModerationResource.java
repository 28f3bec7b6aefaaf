package org.folkmoot.moderation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.moderation.PublishedDecision;
import org.folkmoot.pages.Csv;

/** The public log of moderation: what was hidden by which rule, and nobody’s name. */
@Path("/moderation")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ModerationResource {

  private static final int AT_ONCE = 100;

  private final ModerationLog log;

  @Inject
  ModerationResource(ModerationLog log) {
    this.log = log;
  }

  /**
   * A hundred decisions, the latest first.
   *
   * @param page number of the part, from 1
   */
  @GET
  public DecisionPage list(@QueryParam("page") @DefaultValue("1") String page) {
    if (!page.matches("[1-9]\\d{0,5}")) {
      throw new BadRequestException("page: 1 or more");
    }
    int number = Integer.parseInt(page);
    Page<PublishedDecision> found = log.list(PageRequest.of((number - 1) * AT_ONCE, AT_ONCE));
    boolean isMore = found.total() > (long) number * AT_ONCE;
    return new DecisionPage(
        found.rows().stream().map(DecisionRepresentation::of).toList(),
        isMore ? "/api/v1/moderation?page=" + (number + 1) : null);
  }

  /** All decisions as a table, the latest first. */
  @GET
  @Path("/log.csv")
  @Produces("text/csv;charset=UTF-8")
  public Response table() {
    List<PublishedDecision> first = log.list(PageRequest.of(0, AT_ONCE)).rows();
    StreamingOutput body =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          Csv table = Csv.begin(writer);
          table.row("id", "decidedAt", "kind", "process", "rule", "standing");
          List<PublishedDecision> part = first;
          for (int read = 0; !part.isEmpty(); ) {
            part.forEach(one -> table.row(cells(one)));
            read += part.size();
            part = log.list(PageRequest.of(read, AT_ONCE)).rows();
          }
          writer.flush();
        };
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"moderation.csv\"")
        .build();
  }

  private static List<String> cells(PublishedDecision one) {
    return List.of(
        String.valueOf(one.id()),
        one.decidedAt().toString(),
        one.kind(),
        one.process().main(),
        one.rule().main(),
        one.standing().toLowerCase(Locale.ROOT));
  }
}
