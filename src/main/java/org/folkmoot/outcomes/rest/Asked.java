package org.folkmoot.outcomes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.outcomes.DecisionFilter;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.PromiseState;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** What both lists are asked for, and how they answer. */
@RequestScoped
class Asked {

  private static final int MOST = 100;

  private static final String AFTER = "after";

  private final ProcessService processes;
  private final DecisionReader decisions;

  @Inject
  Asked(ProcessService processes, DecisionReader decisions) {
    this.processes = processes;
    this.decisions = decisions;
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
  private static int limit(String given) {
    if (!given.matches("\\d{1,3}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      throw new BadRequestException("limit: 1 to " + MOST);
    }
    return Integer.parseInt(given);
  }

  /** Makes the page of a list of a part of it and the address of the next part, null at the end. */
  @FunctionalInterface
  interface PageForm {

    Object page(List<DecisionRepresentation> part, @Nullable String next);
  }

  /**
   * A part of a list.
   *
   * @param path address of the list
   * @param query what was asked for, by its names: {@code limit} and {@code after} among them
   * @throws BadRequestException if the limit is none
   */
  Response list(
      String path,
      DecisionFilter filter,
      Map<String, String> query,
      PageForm form,
      Request request) {
    DecisionReader.Part part =
        decisions.listAfter(
            filter, query.getOrDefault(AFTER, ""), limit(query.getOrDefault("limit", "")));
    Map<String, String> following = new LinkedHashMap<>(query);
    String next =
        part.next()
            .map(
                last -> {
                  following.put(AFTER, last);
                  return address(path, following);
                })
            .orElse(null);
    return tagged(
        form.page(part.decisions().stream().map(DecisionRepresentation::of).toList(), next),
        request);
  }

  private static String address(String path, Map<String, String> query) {
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
