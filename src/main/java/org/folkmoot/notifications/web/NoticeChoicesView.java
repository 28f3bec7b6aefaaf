package org.folkmoot.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.notifications.ChoiceService;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.pages.Feedback;
import org.jspecify.annotations.Nullable;

/** How the visitor is told, topic by topic. */
@Named
@RequestScoped
public class NoticeChoicesView {

  private final ChoiceService choices;
  private final Feedback feedback;
  private @Nullable List<TopicRow> rows;

  @Inject
  NoticeChoicesView(ChoiceService choices, Feedback feedback) {
    this.choices = choices;
    this.feedback = feedback;
  }

  /** The topics, with what is chosen. */
  public List<TopicRow> getRows() {
    List<TopicRow> known = rows;
    if (known == null) {
      known = choices.list().stream().map(TopicRow::new).toList();
      rows = known;
    }
    return known;
  }

  /** When e-mail may come. */
  public List<MailPace> getPaces() {
    return List.of(MailPace.values());
  }

  /** Of how many topics the visitor gets e-mail. */
  public long getMailed() {
    return getRows().stream().filter(row -> row.getMail() != MailPace.NONE).count();
  }

  /** Saves. */
  public void save() {
    choices.choose(getRows().stream().map(TopicRow::read).toList());
    feedback.done("/account", "notifications.choices.done");
  }

  /** No e-mail about anything. */
  public void stopAll() {
    getRows().forEach(row -> row.setMail(MailPace.NONE));
    save();
  }
}
