package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/**
 * What this feature holds about a person, and how it lets go: marks go, and what was written stays
 * without a name if the council keeps texts; else it goes as if its author had deleted it.
 */
@ApplicationScoped
class CommentData implements PersonalDataSource {

  private final CommentRepository comments;
  private final MarkRepository marks;
  private final MentionRepository mentions;
  private final CommentRemoval removal;

  @Inject
  CommentData(
      CommentRepository comments,
      MarkRepository marks,
      MentionRepository mentions,
      CommentRemoval removal) {
    this.comments = comments;
    this.marks = marks;
    this.mentions = mentions;
    this.removal = removal;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "comments", comments.listOf(person.id()).stream().map(CommentData::fieldsOf).toList()),
        new DataSection(
            "comment-marks",
            marks.listOf(person.id()).stream().map(CommentData::fieldsOf).toList()),
        new DataSection(
            "comment-mentions",
            mentions.listNaming(person.id()).stream()
                .map(mention -> Map.<String, Object>of("id", mention.commentId()))
                .toList()));
  }

  private static Map<String, Object> fieldsOf(Comment comment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", comment.id());
    fields.put("body", comment.body());
    fields.put("state", comment.state().name());
    fields.put("createdAt", comment.createdAt());
    return fields;
  }

  private static Map<String, Object> fieldsOf(CommentMark mark) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", mark.commentId());
    fields.put("since", mark.since());
    return fields;
  }

  void forget(@Observes AccountDeleted account) {
    mentions.removeNaming(account.accountId());
    for (Comment comment : comments.listOf(account.accountId())) {
      if (account.keepTexts()) {
        comment.forgetAuthor();
      } else {
        removal.remove(comment);
      }
    }
    marks
        .listOf(account.accountId())
        .forEach(mark -> marks.remove(mark.commentId(), account.accountId()));
    comments.flush();
  }
}
