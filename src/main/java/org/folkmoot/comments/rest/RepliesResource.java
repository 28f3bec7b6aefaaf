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
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.CommentPart;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.kernel.NotFound;

/** What people answer to comments. */
@Path("/comments/{id}/replies")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RepliesResource {

  private final CommentReader comments;

  @Inject
  RepliesResource(CommentReader comments) {
    this.comments = comments;
  }

  /**
   * What hangs below a comment: the whole thread of one that began it.
   *
   * @param id the comment
   * @param limit how many at most, 1 to 100
   * @param after where the part before ended, as its {@code next} says
   */
  @GET
  public CommentList list(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("after") @DefaultValue("") String after) {
    if (!id.matches("[0-9]{1,18}")) {
      throw new NotFound();
    }
    int most = Limit.of(limit);
    CommentPart<CommentDetails> part = comments.listBelow(Long.parseLong(id), after, most);
    return CommentList.of(
        part.rows(), "/api/v1/comments/" + id + "/replies?limit=" + most, part.next());
  }
}
