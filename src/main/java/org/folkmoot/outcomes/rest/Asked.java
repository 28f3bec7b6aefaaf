package org.folkmoot.outcomes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.outcomes.DecisionFilter;
import org.folkmoot.outcomes.PromiseState;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** What both lists are asked for, and how they answer. */
@RequestScoped
class Asked {

  private static final int MOST = 100;

  private final ProcessService processes;

  @Inject
  Asked(ProcessService processes) {
    this.processes = processes;
  }

  /**
   * The filter of a request.
   *
   * @throws BadRequestException if a value is none of those that there are
   * @throws NotFound if there is no such process
   */
  DecisionFilter filter(String process, String ward, String verdict, String state) {
    if (!ward.isEmpty() && !ward.matches("\\d{1,18}")) {
      throw new BadRequestException("ward: the id of a ward");
    }
    Optional<Verdict> said = Verdict.of(verdict);
    if (!verdict.isEmpty() && said.isEmpty()) {
      throw new BadRequestException("verdict: accept, amend, reject or defer");
    }
    Optional<PromiseState> standing = PromiseState.of(state);
    if (!state.isEmpty() && standing.isEmpty()) {
      throw new BadRequestException("state: open, overdue, undated, kept or stopped");
    }
    return DecisionFilter.ALL
        .standing(standing)
        .saying(said)
        .in(ward.isEmpty() ? 0 : Long.parseLong(ward))
        .of(process.isEmpty() ? 0 : processOf(process));
  }

  private long processOf(String slug) {
    return processes
        .find(slug)
        .filter(ProcessDetails::published)
        .map(ProcessDetails::id)
        .orElseThrow(NotFound::new);
  }

  /**
   * The number that was asked for.
   *
   * @throws BadRequestException unless it is one from 1 to 100
   */
  static int limit(String given) {
    if (!given.matches("\\d{1,3}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      throw new BadRequestException("limit: 1 to " + MOST);
    }
    return Integer.parseInt(given);
  }

  /** Address of the next part of a list. */
  static String next(String path, Map<String, String> query) {
    UriBuilder address = UriBuilder.fromPath(path);
    query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return address.buildFromMap(query).toString();
  }

  /** The tag is the digest of all that the answer says: records write out every component. */
  static Response tagged(Object representation, Request request) {
    EntityTag tag = new EntityTag(Digest.ofUtf8(representation.toString()).toHex());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(representation) : unchanged;
    return answer.tag(tag).build();
  }
}
