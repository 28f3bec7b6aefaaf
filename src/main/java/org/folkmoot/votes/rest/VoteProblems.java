package org.folkmoot.votes.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.votes.CastRefused;

/**
 * Tells the booth why a request was not granted. The type is {@code /problems/} and a lasting name:
 * {@code sign-in}, {@code not-open}, {@code closed}, {@code not-in-electorate}, {@code
 * another-key-was-signed}, {@code malformed}, {@code ballot-refused} (with {@code reason}), {@code
 * reference-taken}, {@code busy}.
 */
@Provider
@SpecSource(document = "RFC 9457", section = "3")
public class VoteProblems implements ExceptionMapper<CastRefused> {

  /** For the container. */
  public VoteProblems() {}

  @Override
  public Response toResponse(CastRefused refused) {
    String code = refused.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    int status = statusOf(refused.kind());
    JsonObjectBuilder problem =
        Json.createObjectBuilder()
            .add("type", "/problems/" + code)
            .add("title", titleOf(refused.kind()))
            .add("status", status);
    if (!refused.reason().isEmpty()) {
      problem.add("reason", refused.reason());
    }
    Response.ResponseBuilder answer =
        Response.status(status).type("application/problem+json").entity(problem.build().toString());
    if (refused.kind() == CastRefused.Kind.BUSY) {
      answer.header("Retry-After", "5");
    }
    return answer.build();
  }

  private static int statusOf(CastRefused.Kind kind) {
    return switch (kind) {
      case SIGN_IN -> 401;
      case NOT_IN_ELECTORATE -> 403;
      case NOT_OPEN, CLOSED, ANOTHER_KEY_WAS_SIGNED, REFERENCE_TAKEN -> 409;
      case MALFORMED, BALLOT_REFUSED -> 422;
      case BUSY -> 503;
    };
  }

  private static String titleOf(CastRefused.Kind kind) {
    return switch (kind) {
      case SIGN_IN -> "Nobody is signed in";
      case NOT_OPEN -> "Ballots are not taken now";
      case CLOSED -> "Ballots are not taken any more";
      case NOT_IN_ELECTORATE -> "This vote is for others";
      case ANOTHER_KEY_WAS_SIGNED -> "Another key was signed for this person";
      case MALFORMED -> "The request cannot be read";
      case BALLOT_REFUSED -> "The ballot is not right";
      case REFERENCE_TAKEN -> "The reference names another ballot; lock the vote anew";
      case BUSY -> "Too many ballots at once; try again";
    };
  }
}
