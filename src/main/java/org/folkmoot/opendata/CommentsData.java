package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.folkmoot.comments.OpenComments;

/** Comments that everybody reads, without anybody's name. */
@ApplicationScoped
class CommentsData implements Dataset {

  private static final int AT_ONCE = 1_000;

  private final OpenComments comments;

  @Inject
  CommentsData(OpenComments comments) {
    this.comments = comments;
  }

  @Override
  public String name() {
    return "comments";
  }

  @Override
  public int position() {
    return 30;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.integer("comment"),
        DataColumn.integer("inReplyTo"),
        DataColumn.text("process"),
        DataColumn.text("about"),
        DataColumn.text("stance"),
        DataColumn.text("text"),
        DataColumn.integer("helpful"),
        DataColumn.time("createdAt"),
        DataColumn.link("page"));
  }

  @Override
  public void read(RowSink rows) {
    long last = comments.last();
    for (long after = 0; after < last; after += AT_ONCE) {
      comments.list(after, after + AT_ONCE).forEach(comment -> write(comment, rows));
    }
  }

  private static void write(OpenComments.OpenComment comment, RowSink rows) {
    rows.row(
        comment.id(),
        comment.parentId() == 0 ? null : comment.parentId(),
        comment.subject().process().slug(),
        comment.subject().path(),
        comment.stance().map(stance -> stance.name().toLowerCase(Locale.ROOT)).orElse(null),
        comment.body(),
        comment.helpful(),
        comment.createdAt(),
        "/comment?id=" + comment.id());
  }
}
