package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.SimilarIdeas;
import org.folkmoot.texts.Texts;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;

/** What is like a text that somebody is about to propose. */
@Path("/processes/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SimilarResource {

  /** A town may be behind one address, and somebody who types asks every second or two. */
  private static final int MOST_FROM_ONE_PLACE = 600;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SimilarIdeas similar;
  private final ProcessService processes;
  private final Throttle throttle;
  private final CallerOfRequest caller;
  private final Texts texts;

  @Inject
  SimilarResource(
      SimilarIdeas similar,
      ProcessService processes,
      Throttle throttle,
      CallerOfRequest caller,
      Texts texts) {
    this.similar = similar;
    this.processes = processes;
    this.throttle = throttle;
    this.caller = caller;
    this.texts = texts;
  }

  /**
   * At most three published proposals of a process that say the same as a text, the most alike
   * first. Everybody gets the same answer.
   *
   * @param text title, or title and text, of which the first 400 characters count
   */
  @GET
  public SimilarList list(
      @PathParam("id") String id, @QueryParam("text") @DefaultValue("") String text) {
    processes
        .findWithdrawn(id)
        .ifPresent(
            process -> {
              throw new Withdrawn(process.reason().main());
            });
    ProcessDetails process =
        processes.find(id).filter(ProcessDetails::published).orElseThrow(NotFound::new);
    if (!throttle.allow("similar", caller.get().address(), MOST_FROM_ONE_PLACE, MINUTE)) {
      throw new TooManyTries();
    }
    return new SimilarList(
        similar.find(process, text).stream()
            .map(proposal -> SimilarRepresentation.of(proposal, texts))
            .toList());
  }
}
