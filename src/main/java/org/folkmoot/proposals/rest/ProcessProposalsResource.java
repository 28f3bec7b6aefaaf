package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.FoundPage;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalSearch;
import org.folkmoot.search.SearchNotReady;

/** The published proposals of a process. */
@Path("/processes/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProcessProposalsResource {

  private static final int MOST = 100;
  private static final int LONGEST_SEARCH = 200;
  private static final long SOON_SECONDS = 5;

  private final ProposalSearch proposals;
  private final ProcessService processes;

  @Inject
  ProcessProposalsResource(ProposalSearch proposals, ProcessService processes) {
    this.proposals = proposals;
    this.processes = processes;
  }

  /**
   * The proposals of a process that fit all that is asked for.
   *
   * @param words words that must all occur in title, place or text, phrases in quotes, words after
   *     a minus that must not occur
   * @param ward id of a ward
   * @param state what the council says, for example {@code not-feasible}; {@code none} for nothing
   * @param category slug of a category of the process
   * @param sort {@code newest}, {@code supports}, {@code comments} or, what fits the words best
   *     first, {@code relevance}
   * @param limit how many at most, 1 to 100
   * @param after where the part before ended, as its {@code next} says
   */
  @GET
  public ProposalPage list(
      @PathParam("id") String id,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("ward") @DefaultValue("") String ward,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("category") @DefaultValue("") String category,
      @QueryParam("sort") @DefaultValue("newest") String sort,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("after") @DefaultValue("") String after) {
    int most = limitOf(limit);
    ProcessDetails process = find(id);
    ProposalFilter filter =
        ProposalFilter.of(Excerpt.of(words, LONGEST_SEARCH), ward, state.replace('-', '_'), sort)
            .about(category);
    FoundPage part = read(process, filter, after, most);
    String next =
        part.next()
            .map(
                last ->
                    UriBuilder.fromPath("/api/v1/processes/{id}/proposals")
                        .queryParam("q", "{q}")
                        .queryParam("ward", "{ward}")
                        .queryParam("state", "{state}")
                        .queryParam("category", filter.category())
                        .queryParam("sort", filter.sort().key())
                        .queryParam("limit", most)
                        .queryParam("after", last)
                        .build(id, words, ward, state)
                        .toString())
            .orElse(null);
    return new ProposalPage(part.rows().stream().map(ListedProposal::of).toList(), next);
  }

  private FoundPage read(ProcessDetails process, ProposalFilter filter, String after, int most) {
    try {
      return proposals.read(process, filter, after, most);
    } catch (SearchNotReady e) {
      throw new ServiceUnavailableException(SOON_SECONDS);
    }
  }

  private ProcessDetails find(String id) {
    processes
        .findWithdrawn(id)
        .ifPresent(
            process -> {
              throw new Withdrawn(process.reason().main());
            });
    return processes.find(id).filter(ProcessDetails::published).orElseThrow(NotFound::new);
  }

  private static int limitOf(String given) {
    if (!given.matches("\\d{1,3}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      throw new BadRequestException("limit: 1 to " + MOST);
    }
    return Integer.parseInt(given);
  }
}
