package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.notifications.Happening;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.NoticePlace;
import org.folkmoot.notifications.NoticeSource;
import org.folkmoot.notifications.NoticeTopic;
import org.folkmoot.texts.Markdown;

/** Comments as what people are told of. */
@ApplicationScoped
class CommentNews implements NoticeSource {

  static final String MENTION = "mention";
  static final String REPLY = "reply";
  static final String OWN = "own-comment";
  static final String FOLLOWED = "comment";

  private static final int LONGEST_EXCERPT = 120;

  private final CommentRepository comments;
  private final Subjects subjects;
  private final AccountService accounts;

  @Inject
  CommentNews(CommentRepository comments, Subjects subjects, AccountService accounts) {
    this.comments = comments;
    this.subjects = subjects;
    this.accounts = accounts;
  }

  @Override
  public List<NoticeTopic> topics() {
    return List.of(
        new NoticeTopic(REPLY, 10, MailPace.NOW),
        new NoticeTopic(MENTION, 20, MailPace.NOW),
        new NoticeTopic(OWN, 30, MailPace.DAILY),
        new NoticeTopic(FOLLOWED, 60, MailPace.DAILY));
  }

  static String change(Comment comment) {
    return NoticePlace.key("comment", comment.id());
  }

  /** By this people mute a thread. */
  static String thread(Comment comment) {
    return NoticePlace.key("thread", comment.threadId());
  }

  @Override
  public Map<Long, Happening> read(Collection<Long> things) {
    List<Comment> shown = comments.listById(things).stream().filter(Comment::isShown).toList();
    Map<String, Subject> about = subjects.publicOnes(shown);
    Map<Long, String> names =
        accounts.namesOf(
            shown.stream()
                .map(Comment::authorId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    Map<Long, Happening> found = new HashMap<>();
    for (Comment comment : shown) {
      Optional.ofNullable(about.get(NoticePlace.key(comment.kind(), comment.subjectId())))
          .ifPresent(subject -> found.put(comment.id(), happening(comment, subject, names)));
    }
    return found;
  }

  private static Happening happening(Comment comment, Subject subject, Map<Long, String> names) {
    NoticePlace place =
        new NoticePlace(
            NoticePlace.key(subject.kind(), subject.id()),
            subject.process().title(),
            subject.title());
    return Happening.of(change(comment), place, "/comment?id=" + comment.id())
        .by(
            comment.authorId().orElse(0L),
            comment.authorId().map(author -> names.getOrDefault(author, "")).orElse(""))
        .saying(Excerpt.shown(Markdown.toPlain(comment.body()), LONGEST_EXCERPT), thread(comment));
  }
}
