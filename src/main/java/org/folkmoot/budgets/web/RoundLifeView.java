package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.budgets.ReasonMissing;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundGap;
import org.folkmoot.budgets.RoundHasGaps;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TextRefused;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** On the page of a round: publish, withdraw, archive or delete it. */
@Named
@RequestScoped
public class RoundLifeView {

  /** Projects that are named in a line of what is missing; of more, only the number is told. */
  private static final int NAMED = 10;

  private final RoundService rounds;
  private final Texts texts;
  private final Feedback feedback;
  private final Address address;
  private final RoundFormView page;
  private boolean nevertheless;
  private @Nullable List<RoundGap> gaps;
  private String reason = "";

  @Inject
  RoundLifeView(
      RoundService rounds, Texts texts, RoundFormView page, Feedback feedback, Address address) {
    this.rounds = rounds;
    this.texts = texts;
    this.page = page;
    this.feedback = feedback;
    this.address = address;
  }

  /** Shows the round to residents. */
  public void publish() {
    try {
      rounds.publish(getSlug(), nevertheless);
      feedback.done(address(), "budgets.form.published");
    } catch (RoundHasGaps e) {
      feedback.fault("nevertheless", "processes.form.nevertheless.missing");
    }
  }

  /** Takes the round back from residents, with a reason. */
  public void withdraw() {
    try {
      rounds.withdraw(getSlug(), reason);
      feedback.done(address(), "budgets.form.withdrawn");
    } catch (ReasonMissing | TextRefused e) {
      feedback.fault("reason", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Makes a withdrawn round take place after all. */
  public void resume() {
    rounds.resume(getSlug());
    feedback.done(address(), "budgets.form.resumed");
  }

  /** Puts the round away. */
  public void archive() {
    rounds.archive(getSlug(), true);
    feedback.done(address(), "budgets.form.archived");
  }

  /** Puts an archived round back into the lists. */
  public void unarchive() {
    rounds.archive(getSlug(), false);
    feedback.done(address(), "budgets.form.unarchived");
  }

  /** Removes a draft. */
  public void delete() {
    LocalizedText title = getRound().title();
    rounds.deleteDraft(getSlug());
    feedback.done("/staff", "budgets.form.deleted", title);
  }

  private String address() {
    return "/staff/round?round=" + getSlug();
  }

  /** The round. */
  public RoundDetails getRound() {
    return page.getRound();
  }

  /** What residents would miss, if the round were published now. */
  public List<String> getGaps() {
    return gaps().stream().map(this::words).toList();
  }

  /** Whether residents would miss something. */
  public boolean isIncomplete() {
    return !gaps().isEmpty();
  }

  /** What people would not read of projects of a published round before they vote; empty if all. */
  public List<String> getHiddenGaps() {
    return getRound().published() && !getRound().hasBallots()
        ? gaps().stream()
            .filter(gap -> gap.part() == RoundGap.Part.HIDDEN_PROJECT)
            .map(this::words)
            .toList()
        : List.of();
  }

  private List<RoundGap> gaps() {
    List<RoundGap> known = gaps;
    if (known == null) {
      known = rounds.gapsOf(getRound());
      gaps = known;
    }
    return known;
  }

  private String words(RoundGap gap) {
    String key = "budgets.gap." + gap.part();
    String language =
        gap.language().map(found -> texts.languageName(found.getLanguage())).orElse("");
    if (gap.projects().isEmpty()) {
      return texts.with(key, language);
    }
    String named =
        gap.projects().stream()
            .limit(NAMED)
            .map(texts::text)
            .collect(Collectors.joining(texts.get("budgets.list.separator")));
    int more = gap.projects().size() - NAMED;
    return texts.count(
        key,
        gap.projects().size(),
        language,
        more > 0 ? texts.count("budgets.gap.more", more, named) : named);
  }

  /** Whether residents see the round and it takes place. */
  public boolean isWithdrawable() {
    return getRound().published() && !getRound().withdrawn();
  }

  private String getSlug() {
    return address.get("round");
  }

  /** Whether the round is published although something is missing. */
  public boolean isNevertheless() {
    return nevertheless;
  }

  /** For the form. */
  public void setNevertheless(boolean nevertheless) {
    this.nevertheless = nevertheless;
  }

  /** Why it is withdrawn, as typed. */
  public String getReason() {
    return reason;
  }

  /** For the form. */
  public void setReason(String reason) {
    this.reason = reason;
  }
}
