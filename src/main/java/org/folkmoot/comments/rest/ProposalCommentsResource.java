package org.folkmoot.comments.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.folkmoot.comments.CommentPart;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentSort;
import org.folkmoot.comments.CommentThread;
import org.folkmoot.comments.Subject;
import org.folkmoot.kernel.NotFound;

/** What people say about proposals. */
@Path("/proposals/{reference}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProposalCommentsResource {

  private final CommentReader comments;

  @Inject
  ProposalCommentsResource(CommentReader comments) {
    this.comments = comments;
  }

  /**
   * The comments that began threads about a proposal.
   *
   * @param sort {@code newest}, {@code oldest} or {@code helpful}
   * @param limit how many at most, 1 to 100
   * @param after where the part before ended, as its {@code next} says
   */
  @GET
  public CommentList list(
      @PathParam("reference") String reference,
      @QueryParam("sort") @DefaultValue("newest") String sort,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("after") @DefaultValue("") String after) {
    int most = Limit.of(limit);
    CommentSort order = CommentSort.of(sort);
    Subject subject = comments.findSubject("proposal", reference).orElseThrow(NotFound::new);
    CommentPart<CommentThread> part = comments.list(subject, order, after, most);
    return CommentList.of(
        part.rows().stream().map(CommentThread::first).toList(),
        "/api/v1/proposals/" + reference + "/comments?sort=" + order.key() + "&limit=" + most,
        part.next());
  }
}
