package org.folkmoot.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.folkmoot.councils.CouncilFeeds;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.pages.FeedSite;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;

/**
 * Phases of published processes as days, votes from their beginning to their end, and the days of
 * decisions and promises.
 */
@RequestScoped
@SpecSource(document = "RFC 5545", section = "3.4")
public class PhaseCalendar {

  private final ProcessService processes;
  private final ElectionService elections;
  private final DecisionDays decisions;
  private final CouncilFeeds feeds;
  private final Texts texts;

  @Inject
  PhaseCalendar(
      ProcessService processes,
      ElectionService elections,
      DecisionDays decisions,
      CouncilFeeds feeds,
      Texts texts) {
    this.processes = processes;
    this.elections = elections;
    this.decisions = decisions;
    this.feeds = feeds;
    this.texts = texts;
  }

  /** The calendar, in the language of the request. */
  public String write() {
    FeedSite site = feeds.site();
    CalendarText text = new CalendarText();
    text.line("BEGIN", "VCALENDAR");
    text.line("VERSION", "2.0");
    text.line("PRODID", "-//Folkmoot//Open data//EN");
    text.words("X-WR-CALNAME", texts.with("opendata.calendar", site.council()));
    processes.list().forEach(process -> phases(process, site, text));
    elections.list().stream()
        .filter(election -> !election.draft() && !election.aborted())
        .forEach(election -> vote(election, site, text));
    decisions.write(site, text);
    text.line("END", "VCALENDAR");
    return text.toString();
  }

  private void phases(ProcessDetails process, FeedSite site, CalendarText text) {
    int number = 0;
    for (PhaseSpan phase : process.phases()) {
      number++;
      String kind = texts.get("processes.phase." + phase.kind().name());
      text.line("BEGIN", "VEVENT");
      text.line("UID", "phase-" + process.id() + "-" + number + "@" + site.host());
      text.time("DTSTAMP", process.stateSince());
      text.day("DTSTART", phase.firstDay());
      text.day("DTEND", phase.lastDay().plusDays(1));
      text.words(
          "SUMMARY", texts.with("opendata.calendar.phase", texts.text(process.title()), kind));
      text.line("URL", site.address() + "/process?process=" + process.slug());
      text.line("END", "VEVENT");
    }
  }

  private void vote(ElectionDetails election, FeedSite site, CalendarText text) {
    text.line("BEGIN", "VEVENT");
    text.line("UID", "vote-" + election.id() + "@" + site.host());
    text.time("DTSTAMP", election.stateSince());
    text.time("DTSTART", election.opensAt());
    text.time("DTEND", election.closesAt());
    text.words("SUMMARY", texts.text(election.title()));
    text.line("URL", site.address() + "/vote?name=" + election.slug());
    text.line("END", "VEVENT");
  }
}
