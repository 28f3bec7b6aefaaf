package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.comments.CommentReader;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Participants;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/** The discussions of a page, for {@code fm:discussion}. */
@Named
@RequestScoped
public class Discussions {

  private final CommentReader reader;
  private final CommentService comments;
  private final Participants participants;
  private final Visitor visitor;
  private final Address address;
  private final CommentBox box;
  private final Feedback feedback;
  private final Texts texts;
  private final Map<String, DiscussionView> known = new HashMap<>();

  @Inject
  Discussions(
      CommentReader reader,
      CommentService comments,
      Participants participants,
      Visitor visitor,
      Address address,
      CommentBox box,
      Feedback feedback,
      Texts texts) {
    this.reader = reader;
    this.comments = comments;
    this.participants = participants;
    this.visitor = visitor;
    this.address = address;
    this.box = box;
    this.feedback = feedback;
    this.texts = texts;
  }

  /**
   * The discussion of something; the same object until the request ends, as it holds what is typed.
   *
   * @param kind which kind of thing, for example {@code proposal}
   * @param reference what pages call it
   */
  public DiscussionView of(String kind, String reference) {
    return known.computeIfAbsent(
        kind + " " + reference,
        key ->
            new DiscussionView(
                kind,
                reference,
                reader,
                comments,
                participants,
                visitor,
                address,
                box,
                feedback,
                texts));
  }
}
