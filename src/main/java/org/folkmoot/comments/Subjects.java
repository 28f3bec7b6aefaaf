package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be commented on, from all features. */
@ApplicationScoped
class Subjects {

  private final Instance<CommentSubject> kinds;

  @Inject
  Subjects(@Any Instance<CommentSubject> kinds) {
    this.kinds = kinds;
  }

  Optional<Subject> find(String kind, String reference) {
    return ofKind(kind).findFirst().flatMap(known -> known.find(reference));
  }

  /** What a comment is about, if the visitor may read about it. */
  Optional<Subject> of(Comment comment) {
    return ofKind(comment.kind()).findFirst().flatMap(known -> known.findById(comment.subjectId()));
  }

  /** Moves the number of comments, and makes others who write about the same thing wait. */
  void count(Comment comment, int by) {
    count(comment.kind(), comment.subjectId(), by);
  }

  void count(String kind, long id, int by) {
    ofKind(kind).forEach(known -> known.count(id, by));
  }

  private Stream<CommentSubject> ofKind(String kind) {
    return kinds.stream().filter(known -> known.kind().equals(kind));
  }
}
