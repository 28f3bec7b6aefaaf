package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.CommentInThread;
import org.folkmoot.comments.CommentPart;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.MarkService;
import org.folkmoot.comments.Subject;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.jspecify.annotations.Nullable;

/** One comment on its own page: what it answers, what answers it, and whether it is helpful. */
@Named
@RequestScoped
public class CommentView {

  private static final int PART_SIZE = 50;

  private final CommentReader reader;
  private final CommentService comments;
  private final MarkService marks;
  private final Visitor visitor;
  private final Address address;
  private final Feedback feedback;
  private @Nullable CommentInThread found;
  private @Nullable CommentPart<CommentDetails> below;

  @Inject
  CommentView(
      CommentReader reader,
      CommentService comments,
      MarkService marks,
      Visitor visitor,
      Address address,
      Feedback feedback) {
    this.reader = reader;
    this.comments = comments;
    this.marks = marks;
    this.visitor = visitor;
    this.address = address;
    this.feedback = feedback;
  }

  private CommentInThread getFound() {
    CommentInThread known = found;
    if (known == null) {
      known = reader.find(address.id()).orElseThrow(NotFound::new);
      found = known;
    }
    return known;
  }

  /**
   * The comment of the address.
   *
   * @throws NotFound if there is none that the visitor may read about
   */
  public CommentDetails getComment() {
    return getFound().comment();
  }

  /** What it is about. */
  public Subject getSubject() {
    return getFound().subject();
  }

  /** What began the thread and what it answers. */
  public List<CommentDetails> getAbove() {
    return getFound().above();
  }

  /** A part of what hangs below it. */
  public List<CommentDetails> getBelow() {
    return getPart().rows();
  }

  /** Address of what follows; empty at the end. */
  public String getNext() {
    String next = getPart().next();
    return next.isEmpty() ? "" : getComment().path() + "&after=" + next + "#replies";
  }

  private CommentPart<CommentDetails> getPart() {
    CommentPart<CommentDetails> known = below;
    if (known == null) {
      known = reader.listBelow(getComment().id(), address.get("after"), PART_SIZE);
      below = known;
    }
    return known;
  }

  /** Why it is hidden; null if it is not. */
  public @Nullable HiddenNote getHiddenNote() {
    return reader.findHiddenNote(getComment()).orElse(null);
  }

  /** Whether people can answer it now. */
  public boolean isOpen() {
    return getComment().shown()
        && comments.isOpen(getSubject())
        && comments.admission(getSubject()).refusal().isEmpty();
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return visitor.person().isPresent();
  }

  /** Whether the visitor wrote it. */
  public boolean isOwn() {
    return comments.isOwn(getComment());
  }

  /** Whether the visitor may say that it is helpful. */
  public boolean isMarkable() {
    return isSignedIn() && getComment().shown() && !isOwn();
  }

  /** Says that it is helpful. */
  public void mark() {
    marks.mark(address.id());
    feedback.done(getComment().path(), "comments.mark.done");
  }

  /** Takes that back. */
  public void takeBack() {
    marks.takeBack(address.id());
    feedback.done(getComment().path(), "comments.mark.takenBack");
  }
}
