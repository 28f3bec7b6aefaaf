package org.folkmoot.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a page as its template shows them: errors in the summary, with a link to the
 * input each belongs to, and notes about what an action did.
 */
@Named
@RequestScoped
public class PageMessages {

  private final FacesContext faces;

  @Inject
  PageMessages(FacesContext faces) {
    this.faces = faces;
  }

  /** Whether the form was refused. */
  public boolean isFailed() {
    return !getErrors().isEmpty();
  }

  /** What must be mended, in the order of the page. */
  public List<Fault> getErrors() {
    List<Fault> faults = new ArrayList<>();
    Iterator<String> fields = faces.getClientIdsWithMessages();
    while (fields.hasNext()) {
      @Nullable String field = fields.next();
      faces.getMessageList(field).stream()
          .filter(PageMessages::isError)
          .map(message -> new Fault(field == null ? "" : field, message.getSummary()))
          .forEach(faults::add);
    }
    return List.copyOf(faults);
  }

  /** What went well or needs a look. */
  public List<Note> getNotes() {
    return faces.getMessageList().stream()
        .filter(message -> !isError(message))
        .map(message -> new Note(message.getSeverity(), message.getSummary()))
        .toList();
  }

  private static boolean isError(FacesMessage message) {
    return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
  }

  /** One thing to mend. No record: pages ask it for more than its components. */
  public static final class Fault {

    private final String field;
    private final String text;

    Fault(String field, String text) {
      this.field = field;
      this.text = text;
    }

    /** Id of the input; empty if it is the form as a whole. */
    public String getField() {
      return field;
    }

    /** What to do. */
    public String getText() {
      return text;
    }

    /** Whether there is an input to go to. */
    public boolean isLinked() {
      return !field.isEmpty();
    }
  }

  /** One thing to know. No record: pages ask it for more than its components. */
  public static final class Note {

    private final Severity severity;
    private final String text;

    Note(Severity severity, String text) {
      this.severity = severity;
      this.text = text;
    }

    /** Tone of the message on the page. */
    public String getTone() {
      return severity.equals(FacesMessage.SEVERITY_WARN) ? "warning" : "success";
    }

    /** Icon beside it. */
    public String getSign() {
      return severity.equals(FacesMessage.SEVERITY_WARN) ? "warning" : "check";
    }

    /** What happened. */
    public String getText() {
      return text;
    }
  }
}
