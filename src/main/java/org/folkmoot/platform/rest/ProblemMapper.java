package org.folkmoot.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.platform.DatabaseTrouble;
import org.folkmoot.platform.Refusals;
import org.folkmoot.texts.Texts;

/** Turns everything that goes wrong in the API into problem+json, without internals. */
@Provider
@SpecSource(document = "RFC 9457", section = "3")
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  /** For the container. */
  public ProblemMapper() {}

  @Override
  public Response toResponse(Throwable problem) {
    if (problem instanceof NotFound) {
      return answer(Status.NOT_FOUND, "There is nothing here that you may see.");
    } else if (problem instanceof NotAllowed) {
      return answer(Status.FORBIDDEN, "This needs a role that you do not have.");
    }
    Optional<RuleViolation> broken = Refusals.of(problem);
    if (broken.isPresent()) {
      RuleViolation rule = broken.get();
      Texts texts = Texts.of(Locale.UK, ZoneOffset.UTC, Map.of());
      Status status = rule instanceof Withdrawn ? Status.GONE : Status.CONFLICT;
      return answer(status, texts.with(rule.messageKey(), rule.arguments().toArray()));
    } else if (problem instanceof WebApplicationException http) {
      Status status = Status.fromStatusCode(http.getResponse().getStatus());
      return answer(status == null ? Status.BAD_REQUEST : status, "See the API description.");
    }
    if (DatabaseTrouble.isBusy(problem)) {
      Response busy = answer(Status.SERVICE_UNAVAILABLE, "Too many requests at once; try again.");
      return Response.fromResponse(busy).header("Retry-After", "5").build();
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, "API call failed, reference " + reference, problem);
    return answer(
        Status.INTERNAL_SERVER_ERROR,
        "Something failed on our side; tell the operator the reference " + reference + ".");
  }

  private static Response answer(Status status, String detail) {
    return Response.status(status)
        .type("application/problem+json")
        .entity(
            new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail))
        .build();
  }
}
