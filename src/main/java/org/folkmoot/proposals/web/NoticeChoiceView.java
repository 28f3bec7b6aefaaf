package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.pages.Feedback;
import org.folkmoot.proposals.NoticeService;

/** Whether the visitor is told by e-mail what becomes of ideas that they support. */
@Named
@RequestScoped
public class NoticeChoiceView {

  private final NoticeService notices;
  private final Feedback feedback;
  private boolean wanted = true;

  @Inject
  NoticeChoiceView(NoticeService notices, Feedback feedback) {
    this.notices = notices;
    this.feedback = feedback;
  }

  /** Fills the form. */
  public void load() {
    wanted = isTold();
  }

  /** Saves. */
  public void save() {
    notices.change(wanted);
    feedback.done("/account", "proposals.notices.done");
  }

  /** What holds now. */
  public boolean isTold() {
    return notices.isWanted();
  }

  /** What is ticked. */
  public boolean isWanted() {
    return wanted;
  }

  /** For the form. */
  public void setWanted(boolean wanted) {
    this.wanted = wanted;
  }
}
