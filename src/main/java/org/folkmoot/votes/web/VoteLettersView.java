package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.kernel.Digest;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.votes.AnnouncementDetails;
import org.folkmoot.votes.AnnouncementService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ReminderService;
import org.folkmoot.votes.VoteRefusal;
import org.jspecify.annotations.Nullable;

/** What those who are asked in a vote are written: the reminder, and announcements. */
@Named
@RequestScoped
public class VoteLettersView {

  private static final int LONGEST = 4_000;

  private final VoteEdit edit;
  private final ReminderService reminders;
  private final AnnouncementService announcements;
  private final Feedback feedback;
  private final LocalizedInput text;
  private @Nullable Integer days;
  private String token = UUID.randomUUID().toString();
  private String looked = "";
  private LocalizedText preview = LocalizedText.EMPTY;

  @Inject
  VoteLettersView(
      VoteEdit edit,
      ReminderService reminders,
      AnnouncementService announcements,
      Feedback feedback) {
    this.edit = edit;
    this.reminders = reminders;
    this.announcements = announcements;
    this.feedback = feedback;
    text = new LocalizedInput(edit::languages);
  }

  /** Looks for the vote of the address. */
  public void load() {
    edit.election();
  }

  /** Chooses when people are reminded. */
  public void choose() {
    try {
      reminders.choose(edit.name(), getDays());
      feedback.done(page(), "votes.letters.chosen");
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of("days", "days"));
    }
  }

  /** Shows the announcement as it will be read; once that was shown, publishes it. */
  public void next() {
    feedback.check(text, "text", "votes.rule.textMissing", LONGEST);
    if (feedback.isFaulty()) {
      return;
    }
    try {
      if (looked.equals(digest())) {
        announcements.send(edit.name(), text.read(), token);
        feedback.done(page(), "votes.letters.sent");
      } else {
        preview = announcements.look(text.read());
        looked = digest();
      }
    } catch (VoteRefusal e) {
      edit.tell(e, Map.of("text", "text-*"));
    }
  }

  private String digest() {
    return Digest.ofUtf8(text.read().byLanguage().toString()).toHex();
  }

  private String page() {
    return "/staff/vote-letters?name=" + edit.name();
  }

  /** The vote. */
  public ElectionDetails getElection() {
    return edit.election();
  }

  /** The reminder of the vote. */
  public ReminderService.Reminder getReminder() {
    return reminders.of(getElection().id());
  }

  /** Whether the reminder can still be chosen. */
  public boolean isOpenToChoice() {
    return !getReminder().told()
        && switch (getElection().state()) {
          case DRAFT, CONFIRMED, OPEN -> true;
          default -> false;
        };
  }

  /** Days that can be chosen. */
  public List<Integer> getChoices() {
    return ReminderService.CHOICES;
  }

  /** What was announced. */
  public List<AnnouncementDetails> getAnnounced() {
    return announcements.list(getElection());
  }

  /** The announcement as it will be read; empty before it was looked at. */
  public LocalizedText getPreview() {
    return preview;
  }

  /** Whether there is something to look at. */
  public boolean isPreviewed() {
    return !preview.isEmpty();
  }

  /** Days before the end. */
  public int getDays() {
    Integer chosen = days;
    return chosen == null ? getReminder().days() : chosen;
  }

  /** For the form. */
  public void setDays(int days) {
    this.days = days;
  }

  /** Which text was shown as it will be read. */
  public String getLooked() {
    return looked;
  }

  /** For the form. */
  public void setLooked(String looked) {
    this.looked = looked == null ? "" : looked;
  }

  /** Name of this form. */
  public String getToken() {
    return token;
  }

  /** For the form; what is no name of a form counts as a new one. */
  public void setToken(String token) {
    this.token =
        token != null && token.matches("[0-9a-f-]{36}") ? token : UUID.randomUUID().toString();
  }

  /** The announcement as typed. */
  public LocalizedInput getText() {
    return text;
  }
}
