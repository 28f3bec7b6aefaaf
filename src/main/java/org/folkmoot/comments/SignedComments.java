package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.moderation.SignedText;
import org.folkmoot.moderation.SignedTexts;
import org.folkmoot.texts.Markdown;

/** Comments beside which a name stands. */
@ApplicationScoped
class SignedComments implements SignedTexts {

  private static final int LONGEST_TITLE = 80;

  private final CommentRepository comments;

  @Inject
  SignedComments(CommentRepository comments) {
    this.comments = comments;
  }

  @Override
  public List<SignedText> listLatest(long author, int most) {
    return comments.listLatestShown(author, most).stream()
        .map(
            comment ->
                new SignedText(
                    comment.processId(),
                    Excerpt.shown(Markdown.toPlain(comment.body()), LONGEST_TITLE),
                    "/comment?id=" + comment.id(),
                    comment.createdAt()))
        .toList();
  }
}
