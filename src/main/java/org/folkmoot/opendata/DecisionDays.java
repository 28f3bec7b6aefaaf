package org.folkmoot.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionFilter;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.pages.FeedSite;
import org.folkmoot.texts.Texts;

/**
 * Meetings that decided something, each once, and the last days of promises that are not kept yet,
 * as days of the calendar.
 */
@RequestScoped
class DecisionDays {

  /** Older ones are in the table of decisions. */
  private static final int MOST = 1_000;

  private static final int AT_ONCE = 200;

  private final DecisionReader decisions;
  private final Texts texts;

  @Inject
  DecisionDays(DecisionReader decisions, Texts texts) {
    this.decisions = decisions;
    this.texts = texts;
  }

  private record Meeting(LocalDate day, String decidedBy) {}

  /** Adds them to a calendar. */
  void write(FeedSite site, CalendarText text) {
    Map<Meeting, List<DecisionDetails>> meetings = new LinkedHashMap<>();
    for (DecisionDetails decision : list(DecisionFilter.ALL)) {
      if (!decision.answered()) {
        Meeting meeting =
            new Meeting(decision.terms().decidedOn(), decision.terms().decidedBy().main());
        meetings.computeIfAbsent(meeting, any -> new ArrayList<>()).add(decision);
      }
    }
    meetings.values().forEach(some -> meeting(some, site, text));
    list(DecisionFilter.ALL.promising()).stream()
        .filter(promise -> promise.onTime() || promise.overdue())
        .filter(promise -> !promise.title().isEmpty())
        .forEach(promise -> promise.terms().due().ifPresent(due -> due(promise, due, site, text)));
  }

  private List<DecisionDetails> list(DecisionFilter filter) {
    List<DecisionDetails> all = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent() && all.size() < MOST) {
      DecisionReader.Part part = decisions.listAfter(filter, next.get(), AT_ONCE);
      all.addAll(part.decisions());
      next = part.next();
    }
    return all;
  }

  private void meeting(List<DecisionDetails> some, FeedSite site, CalendarText text) {
    DecisionDetails first =
        some.stream().min(Comparator.comparing(DecisionDetails::id)).orElseThrow();
    begin("meeting-" + first.id(), first, site, text);
    text.day("DTSTART", first.terms().decidedOn());
    text.day("DTEND", first.terms().decidedOn().plusDays(1));
    text.words(
        "SUMMARY",
        texts.with(
            "opendata.calendar.meeting",
            first.terms().decidedBy(),
            texts.count("opendata.calendar.decisions", some.size())));
    text.line("URL", site.address() + (some.size() == 1 ? first.page() : "/decisions"));
    text.line("END", "VEVENT");
  }

  private void due(DecisionDetails promise, LocalDate due, FeedSite site, CalendarText text) {
    begin("promise-" + promise.id(), promise, site, text);
    text.line("SEQUENCE", String.valueOf(promise.version()));
    text.day("DTSTART", due);
    text.day("DTEND", due.plusDays(1));
    text.words("SUMMARY", texts.with("opendata.calendar.due", promise.title()));
    text.line("URL", site.address() + promise.page());
    text.line("END", "VEVENT");
  }

  private static void begin(
      String name, DecisionDetails decision, FeedSite site, CalendarText text) {
    text.line("BEGIN", "VEVENT");
    text.line("UID", name + "@" + site.host());
    text.time("DTSTAMP", decision.createdAt());
  }
}
