package org.folkmoot.comments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.comments.CommentDetails;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.MarkService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/**
 * Marks of the comments in a list: one form for all of them, whose buttons carry the comment. So a
 * list that has changed since it was drawn never takes one comment for another.
 */
@Named
@RequestScoped
public class HelpfulView {

  private static final String EXTENSION = ".xhtml";
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private final MarkService marks;
  private final CommentService comments;
  private final Visitor visitor;
  private final HttpServletRequest request;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;

  @Inject
  HelpfulView(
      MarkService marks,
      CommentService comments,
      Visitor visitor,
      HttpServletRequest request,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.marks = marks;
    this.comments = comments;
    this.visitor = visitor;
    this.request = request;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Whether the page has the form. */
  public boolean isSignedIn() {
    return visitor.person().isPresent();
  }

  /** Whether the visitor may say of a comment that it is helpful. */
  public boolean isMarkable(CommentDetails comment) {
    return isSignedIn() && comment.shown() && !comments.isOwn(comment);
  }

  /** Says that the comment of the button is helpful. */
  public void mark() {
    long id = pressed("helpful");
    marks.mark(id);
    feedback.done(here() + "#c" + id, "comments.mark.done");
  }

  /** Takes that back. */
  public void takeBack() {
    long id = pressed("unhelpful");
    marks.takeBack(id);
    feedback.done(here() + "#c" + id, "comments.mark.takenBack");
  }

  private long pressed(String button) {
    return Optional.ofNullable(request.getParameter(button))
        .filter(value -> ID.matcher(value).matches())
        .map(Long::parseLong)
        .orElseThrow(NotFound::new);
  }

  /** The page on which the button was pressed, with the part of the list that it showed. */
  private String here() {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    String query =
        address.all().entrySet().stream()
            .map(this::parameter)
            .collect(Collectors.joining("&", "?", ""));
    return view.substring(0, view.length() - EXTENSION.length()) + query;
  }

  private String parameter(Map.Entry<String, String> one) {
    return texts.urlPart(one.getKey()) + "=" + texts.urlPart(one.getValue());
  }
}
