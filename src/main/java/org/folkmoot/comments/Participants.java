package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/** Who can be named in a discussion: whoever can be seen in it lately, but the visitor. */
@ApplicationScoped
public class Participants {

  private static final int LATEST = 60;
  private static final int MOST = 20;
  private static final int LONGEST_WORDS = 60;

  private final CommentRepository comments;
  private final MentionRepository mentions;
  private final AccountService accounts;
  private final Visitor visitor;

  @Inject
  Participants(
      CommentRepository comments,
      MentionRepository mentions,
      AccountService accounts,
      Visitor visitor) {
    this.comments = comments;
    this.mentions = mentions;
    this.accounts = accounts;
    this.visitor = visitor;
  }

  /** Who can be named in a new thread about something. */
  @Transactional
  public List<Participant> list(Subject subject) {
    return list(subject, Optional.empty());
  }

  /** Who can be named in an answer to a comment. */
  @Transactional
  public List<Participant> list(Subject subject, long answered) {
    return list(subject, comments.find(answered));
  }

  /**
   * The people of a thread, or of all about a subject; at most 20, in three statements.
   *
   * @param answered the comment that is answered; empty for a new thread
   */
  List<Participant> list(Subject subject, Optional<Comment> answered) {
    Map<Long, Optional<Comment>> latest = new LinkedHashMap<>();
    for (Comment comment : seen(subject, answered)) {
      comment
          .authorId()
          .filter(author -> comment.isShown())
          .ifPresent(author -> latest.putIfAbsent(author, Optional.of(comment)));
    }
    if (subject.authorId() != 0) {
      latest.putIfAbsent(subject.authorId(), Optional.empty());
    }
    visitor.person().map(Person::id).ifPresent(latest::remove);
    Map<Long, String> names = accounts.namesOf(latest.keySet());
    return latest.entrySet().stream()
        .filter(entry -> names.containsKey(entry.getKey()))
        .limit(MOST)
        .map(
            entry ->
                participant(
                    entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
        .toList();
  }

  private Collection<Comment> seen(Subject subject, Optional<Comment> answered) {
    List<Comment> seen = new ArrayList<>();
    answered.ifPresent(
        comment -> {
          seen.add(comment);
          seen.addAll(comments.listById(Set.of(comment.threadId())));
        });
    seen.addAll(mentions.listLatest(subject, answered, LATEST));
    return seen;
  }

  private static Participant participant(long account, String name, Optional<Comment> comment) {
    return new Participant(
        account,
        name,
        comment.map(Comment::id).orElse(0L),
        comment.map(said -> Excerpt.of(said.body(), LONGEST_WORDS)).orElse(""));
  }
}
