package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.VoteRefusal;

/** First step of a vote: its name, what it is about, from when until when, and from which age. */
@Named
@RequestScoped
public class VoteAboutView {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final List<String> AGES = List.of("0", "16", "18");
  private static final Map<String, String> INPUTS =
      Map.of(
          "title", "title-*",
          "description", "description-*",
          "closesAt", "lastDay",
          "youngest", "youngest",
          "round", "round");

  private final VoteEdit edit;
  private final ElectionService elections;
  private final RoundService rounds;
  private final Texts texts;
  private final Feedback feedback;
  private final LocalizedInput title;
  private final LocalizedInput description;
  private final MomentFields opens = new MomentFields();
  private final MomentFields closes = new MomentFields();
  private String round = "";
  private String youngest = "0";

  @Inject
  VoteAboutView(
      VoteEdit edit,
      ElectionService elections,
      RoundService rounds,
      Texts texts,
      Feedback feedback) {
    this.edit = edit;
    this.elections = elections;
    this.rounds = rounds;
    this.texts = texts;
    this.feedback = feedback;
    title = new LocalizedInput(edit::languages);
    description = new LocalizedInput(edit::languages);
  }

  /**
   * Fills the form with the vote of the address, or with what a new one of the process begins with.
   */
  public void load() {
    if (isNew()) {
      show(elections.propose(getProcess().slug()));
    } else {
      show(ElectionForm.of(edit.readAnew()));
      edit.requireDraft();
    }
  }

  private void show(ElectionForm form) {
    title.show(form.title());
    description.show(form.description());
    opens.showBeginning(form.opensAt(), getProcess().zone());
    closes.showEnd(form.closesAt(), getProcess().zone());
    round = form.round();
    youngest = String.valueOf(form.youngest());
  }

  /** Saves what was typed; leads to the vote, or from a new one to its first question. */
  public void save() {
    feedback.check(title, "title", "votes.about.title.missing", LONGEST_TITLE);
    feedback.check(description, "description", "", LONGEST_DESCRIPTION);
    Optional<Instant> from = read(opens, "first");
    Optional<Instant> until = read(closes, "last");
    if (feedback.isFaulty() || from.isEmpty() || until.isEmpty()) {
      return;
    }
    ElectionForm form =
        new ElectionForm(
            title.read(),
            description.read(),
            from.get(),
            until.get(),
            round,
            AGES.contains(youngest) ? Integer.parseInt(youngest) : 0,
            questions());
    try {
      store(form);
    } catch (VoteRefusal e) {
      edit.tell(e, INPUTS);
    } catch (ChangedMeanwhile e) {
      tellWhatIsThere(form);
    }
  }

  private Optional<Instant> read(MomentFields fields, String id) {
    if (fields.readDay().isEmpty()) {
      feedback.fault(id + "Day", "votes.about.day.missing");
    }
    if (fields.readTime().isEmpty()) {
      feedback.fault(id + "Time", "votes.about.time.wrong");
    }
    return fields.read(getProcess().zone());
  }

  /** A round is asked about by one question; what was asked before it was chosen goes. */
  private List<QuestionForm> questions() {
    List<QuestionForm> asked = isNew() ? List.of() : ElectionForm.of(edit.election()).questions();
    boolean wasOfRound = !isNew() && edit.election().ofRound();
    if (round.isEmpty()) {
      return wasOfRound ? List.of() : asked;
    }
    return wasOfRound
        ? asked
        : List.of(
            QuestionForm.of(
                QuestionKind.KNAPSACK,
                edit.inAllLanguages("votes.question.usual.round"),
                true,
                List.of()));
  }

  private void store(ElectionForm form) {
    if (isNew()) {
      String name = elections.draft(getProcess().slug(), form);
      feedback.done(
          "/staff/vote-question?name=" + name + (form.ofRound() ? "&question=1" : ""),
          "votes.about.saved");
    } else {
      ElectionDetails there = edit.election();
      elections.change(edit.name(), edit.version(), form.lockedBy(there.board(), there.shuffles()));
      feedback.done(VoteEdit.room(edit.name()), "votes.about.saved");
    }
  }

  private void tellWhatIsThere(ElectionForm typed) {
    ElectionDetails now = edit.readAnew();
    feedback
        .changedMeanwhile()
        .compare("title", title, now.title())
        .compare("description", description, now.description())
        .compare("firstDay", typed.opensAt(), now.opensAt(), texts.dateTime(now.opensAt()))
        .compare("lastDay", typed.closesAt(), now.closesAt(), texts.dateTime(now.closesAt()))
        .compare("youngest", typed.youngest(), now.youngest(), age(now.youngest()));
  }

  private String age(int years) {
    return texts.get("votes.about.youngest." + years);
  }

  /** Whether the vote does not exist yet. */
  public boolean isNew() {
    return edit.name().isEmpty();
  }

  /** Budget rounds of the process whose projects can be voted on. */
  public List<RoundDetails> getRounds() {
    return rounds.listForStaff().stream()
        .filter(one -> one.processId() == getProcess().id())
        .filter(one -> !one.decided() && !one.withdrawn() && !one.archived())
        .toList();
  }

  /** The process that it belongs to. */
  public ProcessDetails getProcess() {
    return edit.process();
  }

  /** Where the way back leads. */
  public String getBack() {
    return isNew() ? "/staff/process?process=" + getProcess().slug() : VoteEdit.room(edit.name());
  }

  /** Name as typed. */
  public LocalizedInput getTitle() {
    return title;
  }

  /** What it is about, as typed. */
  public LocalizedInput getDescription() {
    return description;
  }

  /** When it begins, as typed. */
  public MomentFields getOpens() {
    return opens;
  }

  /** When it ends, as typed. */
  public MomentFields getCloses() {
    return closes;
  }

  /** Name of the round that it is about, or empty. */
  public String getRound() {
    return round;
  }

  /** For the form. */
  public void setRound(String round) {
    this.round = round == null ? "" : round;
  }

  /** Age from which people may vote, 0 if any. */
  public String getYoungest() {
    return youngest;
  }

  /** For the form. */
  public void setYoungest(String youngest) {
    this.youngest = youngest == null ? "0" : youngest;
  }

  /** Version of the vote that was read. */
  public long getVersion() {
    return edit.version();
  }

  /** For the form. */
  public void setVersion(long version) {
    edit.seen(version);
  }
}
