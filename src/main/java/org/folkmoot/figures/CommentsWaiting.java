package org.folkmoot.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.folkmoot.comments.OpenComments;
import org.folkmoot.comments.UnansweredComments;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.proposals.WardProposals;
import org.folkmoot.texts.Texts;

/** What people said about ideas of the ward and nobody has replied to. */
@RequestScoped
class CommentsWaiting implements WardPart {

  private static final String PROPOSAL = "proposal";

  /** Of a ward with more ideas that are talked about the latest are looked at. */
  private static final int IDEAS = 300;

  private static final int BEGINNING = 120;

  private final WardProposals proposals;
  private final UnansweredComments comments;
  private final Texts texts;
  private final Clock clock;

  @Inject
  CommentsWaiting(WardProposals proposals, UnansweredComments comments, Texts texts, Clock clock) {
    this.proposals = proposals;
    this.comments = comments;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "discussed";
  }

  @Override
  public int position() {
    return 15;
  }

  @Override
  public List<WardItem> items(WardDetails ward, int most) {
    return comments.list(PROPOSAL, proposals.listDiscussed(ward.id(), IDEAS), most).stream()
        .map(this::item)
        .toList();
  }

  private WardItem item(OpenComments.OpenComment comment) {
    long days = Duration.between(comment.createdAt(), clock.instant()).toDays();
    return new WardItem(
        comment.subject().title(),
        "/comment?id=" + comment.id(),
        List.of(
            Excerpt.shown(comment.body().replaceAll("\\s+", " "), BEGINNING),
            texts.count("figures.ward.helpful", comment.helpful()),
            texts.date(comment.createdAt())),
        texts.count("figures.ward.waitsFor", days),
        false);
  }
}
