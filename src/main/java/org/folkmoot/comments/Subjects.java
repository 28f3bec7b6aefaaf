package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.notifications.NoticePlace;

/** Everything that can be commented on, from all features. */
@ApplicationScoped
class Subjects {

  private final Instance<CommentSubject> kinds;
  private final StanceTally tally;

  @Inject
  Subjects(@Any Instance<CommentSubject> kinds, StanceTally tally) {
    this.kinds = kinds;
    this.tally = tally;
  }

  Optional<Subject> find(String kind, String reference) {
    return ofKind(kind).findFirst().flatMap(known -> known.find(reference));
  }

  /** What a comment is about, if the visitor may read about it. */
  Optional<Subject> of(Comment comment) {
    return ofKind(comment.kind()).findFirst().flatMap(known -> known.findById(comment.subjectId()));
  }

  /**
   * What comments are about and everybody may read about, by {@link
   * org.folkmoot.notifications.NoticePlace#key}.
   */
  Map<String, Subject> publicOnes(Collection<Comment> comments) {
    Map<String, Set<Long>> ids =
        comments.stream()
            .collect(
                Collectors.groupingBy(
                    Comment::kind, Collectors.mapping(Comment::subjectId, Collectors.toSet())));
    Map<String, Subject> found = new HashMap<>();
    ids.forEach(
        (kind, some) ->
            ofKind(kind)
                .flatMap(known -> known.listPublic(some).entrySet().stream())
                .forEach(one -> found.put(NoticePlace.key(kind, one.getKey()), one.getValue())));
    return found;
  }

  /** The same subject if everybody may read about it. */
  Optional<Subject> asPublic(Subject subject) {
    return ofKind(subject.kind())
        .flatMap(known -> known.listPublic(Set.of(subject.id())).values().stream())
        .findFirst();
  }

  /**
   * Counts a comment that can be read from now on, or by -1 not any more, and makes others who
   * write about the same thing wait.
   */
  void count(Comment comment, int by) {
    count(comment.kind(), comment.subjectId(), by);
    if (by != 0) {
      comment
          .stance()
          .ifPresent(stance -> tally.count(comment.kind(), comment.subjectId(), stance, by));
    }
  }

  /** Moves the number of comments alone. */
  void count(String kind, long id, int by) {
    ofKind(kind).forEach(known -> known.count(id, by));
  }

  private Stream<CommentSubject> ofKind(String kind) {
    return kinds.stream().filter(known -> known.kind().equals(kind));
  }
}
