package org.folkmoot.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Tells the person how an action went. */
@RequestScoped
public class Feedback {

  private final Texts texts;

  @Inject
  Feedback(Texts texts) {
    this.texts = texts;
  }

  /**
   * A fault of one input, or of the whole form: marked and shown there, and in the summary on top.
   */
  public void fault(@Nullable String inputId, String key, Object... values) {
    wrong(inputId, texts.with(key, values));
  }

  /** Says in a sentence that is complete what is wrong with an input, and marks the input. */
  public void wrong(@Nullable String inputId, String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(inputId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    if (inputId != null && faces.getViewRoot() != null) {
      faces.getViewRoot().invokeOnComponent(faces, inputId, (context, input) -> mark(input));
    }
  }

  private static void mark(UIComponent input) {
    if (input instanceof EditableValueHolder holder) {
      holder.setValid(false);
    }
  }

  /**
   * Checks a text in all its languages: the main one is there if it must be, none is too long.
   *
   * @param id beginning of the ids of its boxes
   * @param missing key of the sentence that says what to do if it is missing; empty if it may be
   * @param longest most characters in one language
   */
  public void check(LocalizedInput input, String id, String missing, int longest) {
    for (LocalizedInput.Box box : input.getBoxes()) {
      String text = Texts.tidy(box.getText());
      if (text.isEmpty() && box.isMain() && !missing.isEmpty()) {
        fault(id + "-" + box.getLanguage(), missing);
      } else if (text.length() > longest) {
        fault(id + "-" + box.getLanguage(), "fm.text.tooLong", longest, text.length());
      }
    }
  }

  /**
   * Says that somebody else changed meanwhile what the form is about. What is there now is told at
   * each input that differs; what was typed stays.
   */
  public Meanwhile changedMeanwhile() {
    fault(null, "site.rule.changedMeanwhile");
    return new Meanwhile(this);
  }

  /** Whether any fault was told. */
  public boolean isFaulty() {
    return FacesContext.getCurrentInstance().getMaximumSeverity() != null;
  }

  /** Says that an action is done, on the page to which the person is led. */
  public void done(String path, String key, Object... values) {
    told(path, texts.with(key, values));
  }

  /** Says in a sentence that is complete what was done, on the page to which the person is led. */
  public void told(String path, String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
    Flash flash = faces.getExternalContext().getFlash();
    flash.setKeepMessages(true);
    flash.setRedirect(true);
    lead(path);
  }

  /** Leads to another page of ours. */
  public void lead(String path) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
