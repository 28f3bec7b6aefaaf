package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.processes.ProcessCalendar;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The home page: what is open now, with its days, its money and one action. */
@Named
@RequestScoped
public class HomeView {

  private final ProcessService processes;
  private final RoundsView rounds;
  private final Texts texts;
  private final Clock clock;
  private @Nullable ProcessCalendar calendar;
  private @Nullable List<OpenItem> open;

  @Inject
  HomeView(ProcessService processes, RoundsView rounds, Texts texts, Clock clock) {
    this.processes = processes;
    this.rounds = rounds;
    this.texts = texts;
    this.clock = clock;
  }

  /** What is open now, what ends first before the others. */
  public List<OpenItem> getOpen() {
    List<OpenItem> known = open;
    if (known == null) {
      known = calendar().open().stream().map(this::item).toList();
      open = known;
    }
    return known;
  }

  private ProcessCalendar calendar() {
    ProcessCalendar known = calendar;
    if (known == null) {
      known = processes.calendar();
      calendar = known;
    }
    return known;
  }

  /** What begins later, the next first. */
  public List<ProcessDetails> getComing() {
    return calendar().coming();
  }

  private OpenItem item(ProcessDetails process) {
    List<RoundDetails> withProjects =
        rounds.undecidedOf(process.id()).stream().filter(round -> round.projects() > 0).toList();
    return new OpenItem(process, process.daysLeft(clock.instant()), withProjects);
  }

  /** One sentence that says how much is open. */
  public String getLead() {
    return getOpen().isEmpty()
        ? texts.get("site.home.lead")
        : texts.count("site.home.lead.open", getOpen().size());
  }

  /** The day that it is for the council. */
  public String getToday() {
    return texts.date(clock.instant());
  }

  /** What to do while nothing is open: wait for what comes, or look back. */
  public String getNothingOpenAdvice() {
    if (!getComing().isEmpty()) {
      return texts.get("site.home.nothingOpen.coming");
    }
    return texts.get(
        rounds.getDecided().isEmpty()
            ? "site.home.nothingOpen.empty"
            : "site.home.nothingOpen.hint");
  }
}
