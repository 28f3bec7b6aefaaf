package org.folkmoot.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something about a subject, or answers somebody else. For a quarter of an hour they
 * may mend it, unless somebody has answered. When they delete it, it goes, or stays without its
 * words for the answers below it. The numbers are kept by {@link CommentRepository}.
 */
@Entity
@Table(name = "comment")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Comment {

  /** How long it may be changed. */
  static final Duration CHANGEABLE = Duration.ofMinutes(15);

  private static final int DEEPEST = 3;

  @Id
  @SequenceGenerator(name = "comment_id", sequenceName = "comment_id", allocationSize = 1)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  private String kind;

  @Column(name = "subject_id")
  private long subjectId;

  @Column(name = "parent_id")
  private @Nullable Long parentId;

  @Column(name = "root_id")
  private @Nullable Long rootId;

  /** The comment of the second level to which it belongs: itself if it is of that level. */
  @Column(name = "branch_id")
  private @Nullable Long branchId;

  private int depth;

  /** Its number among what was written in the thread, from 1; queries move it. */
  @Column(updatable = false)
  private int place;

  @Column(name = "author_id")
  private @Nullable Long authorId;

  @Enumerated(EnumType.STRING)
  private @Nullable Stance stance;

  private String body;

  @Enumerated(EnumType.STRING)
  private CommentState state;

  /** Whether it is hidden because no moderator has read it yet. */
  private boolean held;

  @Column(name = "state_since")
  private Instant stateSince;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "edited_at")
  private @Nullable Instant editedAt;

  @Column(updatable = false)
  private int helpful;

  @Column(updatable = false)
  private int replies;

  @Column(updatable = false)
  private int below;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Comment() {}

  /** Begins a thread. */
  Comment(Subject subject, long authorId, Stance stance, String body, Instant now) {
    this(subject.kind(), subject.id(), subject.process().id(), authorId, body, now);
    this.stance = stance;
    this.depth = 1;
  }

  /** Answers another one. */
  Comment(Comment parent, long authorId, String body, Instant now) {
    this(parent.kind, parent.subjectId, parent.processId, authorId, body, now);
    this.parentId = parent.id;
    this.rootId = parent.threadId();
    this.branchId = parent.branchId;
    this.depth = Math.min(parent.depth + 1, DEEPEST);
  }

  private Comment(
      String kind, long subjectId, long processId, long authorId, String body, Instant now) {
    this.kind = kind;
    this.subjectId = subjectId;
    this.processId = processId;
    this.authorId = authorId;
    this.body = body;
    this.state = CommentState.SHOWN;
    this.stateSince = now;
    this.createdAt = now;
  }

  /** Gives a reply its number in the thread, before it is stored. */
  void takePlace(int number) {
    place = number;
  }

  /** Makes one of the second level the first of its branch; called once its id is known. */
  void takeBranch() {
    if (depth > 1 && branchId == null) {
      branchId = id;
    }
  }

  void change(String text, Instant now) {
    body = text;
    editedAt = now;
  }

  /** Takes the words and the author away; the place stays. */
  void delete(Instant now) {
    enter(CommentState.DELETED, now);
    body = "";
    forgetAuthor();
  }

  /** Keeps it from others until a moderator has decided; called before it is stored. */
  void hold() {
    state = CommentState.HIDDEN;
    held = true;
  }

  boolean isHeld() {
    return held;
  }

  /** Why is told by moderation. */
  void hide(Instant now) {
    enter(CommentState.HIDDEN, now);
  }

  /** Shows a hidden one again. */
  void restore(Instant now) {
    enter(CommentState.SHOWN, now);
  }

  private void enter(CommentState next, Instant now) {
    state = next;
    stateSince = now;
    held = false;
  }

  /** The author's account goes, what is written stays. */
  void forgetAuthor() {
    authorId = null;
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  /** Whether its author may still change it, as far as time goes. */
  boolean isFresh(Instant now) {
    return now.isBefore(createdAt.plus(CHANGEABLE));
  }

  boolean isShown() {
    return state == CommentState.SHOWN;
  }

  boolean isBy(long account) {
    return authorId().filter(author -> author == account).isPresent();
  }

  long id() {
    return id;
  }

  String kind() {
    return kind;
  }

  long subjectId() {
    return subjectId;
  }

  long processId() {
    return processId;
  }

  Optional<Long> parentId() {
    return Optional.ofNullable(parentId);
  }

  Optional<Long> branchId() {
    return Optional.ofNullable(branchId);
  }

  /** The comment that began the thread: itself, if it did. */
  long threadId() {
    return rootId == null ? id : rootId;
  }

  boolean isTop() {
    return rootId == null;
  }

  /** All below which it hangs: the thread, the branch, and what it answers. */
  Set<Long> above() {
    Set<Long> above = new HashSet<>();
    parentId().ifPresent(above::add);
    Optional.ofNullable(rootId).ifPresent(above::add);
    branchId().filter(branch -> branch != id).ifPresent(above::add);
    return above;
  }

  /** What it answers, if that is not what it is drawn below. */
  Optional<Long> undrawnParent() {
    return parentId().filter(parent -> depth == DEEPEST && !parent.equals(branchId));
  }

  int depth() {
    return depth;
  }

  int place() {
    return place;
  }

  Optional<Long> authorId() {
    return Optional.ofNullable(authorId);
  }

  /** What its author thinks of the subject; empty for replies. */
  Optional<Stance> stance() {
    return Optional.ofNullable(stance);
  }

  CommentState state() {
    return state;
  }

  String body() {
    return body;
  }

  Instant createdAt() {
    return createdAt;
  }

  int helpful() {
    return helpful;
  }

  int replies() {
    return replies;
  }

  CommentDetails toDetails(
      String author, List<NamedPerson> named, String answered, boolean marked, boolean readable) {
    return new CommentDetails(
        id,
        processId,
        Optional.ofNullable(parentId).orElse(0L),
        threadId(),
        depth,
        answered,
        readable ? authorId().orElse(0L) : 0L,
        readable ? author : "",
        readable ? named : List.of(),
        Optional.ofNullable(stance),
        readable ? body : "",
        state,
        held,
        stateSince,
        createdAt,
        Optional.ofNullable(editedAt),
        helpful,
        replies,
        below,
        marked,
        version);
  }
}
