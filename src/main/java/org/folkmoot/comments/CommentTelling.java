package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.notifications.News;
import org.folkmoot.notifications.NoticePlace;
import org.folkmoot.notifications.Notifier;
import org.folkmoot.people.Person;

/**
 * Whom a comment tells something: who is named in it, whom it answers, who wrote what it is about,
 * and who follows that; each once, for the first of these reasons. Joins the caller's transaction.
 */
@ApplicationScoped
class CommentTelling {

  /** Most people whom one comment names. */
  static final int MOST_NAMED = 10;

  private final Participants participants;
  private final MentionRepository mentions;
  private final Notifier notifier;

  @Inject
  CommentTelling(Participants participants, MentionRepository mentions, Notifier notifier) {
    this.participants = participants;
    this.mentions = mentions;
    this.notifier = notifier;
  }

  /**
   * Whom a text names.
   *
   * @throws CommentRefusal if it names somebody of whom there are several, or too many
   */
  Set<Participant> named(
      String text, Collection<Long> chosen, Subject subject, Optional<Comment> answered) {
    if (chosen.isEmpty() && text.indexOf('@') < 0) {
      return Set.of();
    }
    NamesInText names = NamesInText.of(text, participants.list(subject, answered), chosen);
    if (!names.unclear().isEmpty()) {
      throw CommentRefusal.whichOne(names.unclear().get(0));
    } else if (names.people().size() > MOST_NAMED) {
      throw CommentRefusal.tooManyNamed(MOST_NAMED);
    }
    return names.people();
  }

  /** A comment was written. */
  void written(
      Comment comment,
      Subject subject,
      Person author,
      Collection<Participant> named,
      Optional<Long> answered) {
    note(comment, named);
    tell(comment, subject, author.id(), accounts(named), answered);
  }

  /** Keeps whom a comment names, and tells nobody yet. */
  void note(Comment comment, Collection<Participant> named) {
    named.forEach(one -> mentions.add(new Mention(comment.id(), one)));
  }

  /** A comment that waited can be read now. */
  void released(Comment comment, Subject subject, Optional<Long> answered) {
    tell(comment, subject, comment.authorId().orElse(0L), namedIn(comment), answered);
  }

  private void tell(
      Comment comment,
      Subject subject,
      long author,
      Collection<Long> named,
      Optional<Long> answered) {
    News news = news(comment, subject, author);
    notifier.tell(news, named);
    answered.ifPresent(other -> notifier.tell(news.as(CommentNews.REPLY), List.of(other)));
    if (subject.authorId() != 0) {
      notifier.tell(news.as(CommentNews.OWN), List.of(subject.authorId()));
    }
    notifier.tellFollowers(news.as(CommentNews.FOLLOWED), subject.kind(), subject.id(), false);
  }

  /** Accounts of those whom a comment names already. */
  Set<Long> namedIn(Comment comment) {
    return mentions.listOf(List.of(comment.id())).stream()
        .map(Mention::accountId)
        .collect(Collectors.toSet());
  }

  /** A comment was changed: whoever is named in it now and was not before is told. */
  void changed(Comment comment, Subject subject, Person author, Collection<Participant> named) {
    Set<Long> before = namedIn(comment);
    List<Participant> added =
        named.stream().filter(one -> !before.contains(one.account())).toList();
    note(comment, added);
    if (comment.isShown()) {
      notifier.tell(news(comment, subject, author.id()), accounts(added));
    }
  }

  private static List<Long> accounts(Collection<Participant> named) {
    return named.stream().map(Participant::account).toList();
  }

  private static News news(Comment comment, Subject subject, long author) {
    return News.of(
            CommentNews.MENTION,
            CommentNews.change(comment),
            comment.id(),
            NoticePlace.key(subject.kind(), subject.id()))
        .by(author)
        .in(CommentNews.thread(comment));
  }
}
