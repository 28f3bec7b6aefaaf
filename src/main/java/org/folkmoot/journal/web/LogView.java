package org.folkmoot.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.Breach;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalService;
import org.folkmoot.journal.JournalState;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.journal.Sentence;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The administration log: filtered, by pages, and whether it is whole. */
@Named
@RequestScoped
public class LogView {

  private final JournalService journal;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;
  private final Address address;
  private final LazyRows<ShownEntry> rows;
  private @Nullable JournalFilter filter;
  private @Nullable JournalState state;
  private List<LogChoice> people = List.of();
  private List<LogChoice> actions = List.of();

  @Inject
  LogView(JournalService journal, CurrentCouncil currentCouncil, Texts texts, Address address) {
    this.journal = journal;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
    this.address = address;
    this.rows =
        LazyRows.of(wanted -> journal.list(filter(), wanted).map(this::line), ShownEntry::number);
  }

  /** Checks the log, all of it if the address says so, and what can be chosen. */
  public void load() {
    getState();
    people =
        journal.listActors().stream()
            .map(
                event ->
                    new LogChoice(String.valueOf(event.actorId()), Sentence.actor(event, texts)))
            .sorted(Comparator.comparing(LogChoice::text))
            .toList();
    actions =
        journal.listActions().stream()
            .map(action -> new LogChoice(action, Sentence.kind(action, texts)))
            .sorted(Comparator.comparing(LogChoice::text))
            .toList();
  }

  /** What the address asks for; known in answers to the table, too. */
  private JournalFilter filter() {
    JournalFilter known = filter;
    if (known == null) {
      known =
          new JournalFilter(
              address.findId("person").orElse(null),
              getAction().length() > 80 ? "" : getAction(),
              startOf("from", 0),
              startOf("to", 1));
      filter = known;
    }
    return known;
  }

  private ShownEntry line(RecordedEvent event) {
    return new ShownEntry(
        texts.number(event.number()),
        texts.dateTime(event.time()),
        Sentence.actor(event, texts),
        Sentence.of(event, texts));
  }

  private @Nullable Instant startOf(String parameter, int daysLater) {
    try {
      return LocalDate.parse(address.get(parameter))
          .plusDays(daysLater)
          .atStartOfDay(currentCouncil.get().zone())
          .toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Whether the visitor reads all of the log, and may take it along. */
  public boolean isWhole() {
    return journal.readsAll();
  }

  /** What the check found; a form of the page that is sent asks for it, too. */
  public JournalState getState() {
    JournalState known = state;
    if (known == null) {
      known = journal.state(address.get("check").equals("all"));
      state = known;
    }
    return known;
  }

  /** Whether the log is whole and has entries. */
  public boolean isUnbroken() {
    return getState().isUnbroken() && getState().entries() > 0;
  }

  /** Whether nothing was recorded yet, and nothing is missing. */
  public boolean isUnwritten() {
    return getState().isUnbroken() && getState().entries() == 0;
  }

  /** What is wrong, in a sentence; empty if nothing is. */
  public String getBreach() {
    Breach breach = getState().breach();
    if (breach == null) {
      return "";
    }
    return breach.ofEntry()
        ? texts.with("journal.log.brokenEntry", breach.number(), breach.reason())
        : texts.with("journal.log.brokenEnd", breach.reason());
  }

  /** The beginning of the root, enough to compare by eye. */
  public String getRootBeginning() {
    return getState().root().substring(0, 16);
  }

  /** What checks a downloaded file. */
  public String getCommand() {
    return "java -jar folkmoot-audit.jar journal " + currentCouncil.get().slug() + "-journal.jsonl";
  }

  /** The entries that fit, newest first. */
  public LazyRows<ShownEntry> getRows() {
    return rows;
  }

  /** How many filters are set. */
  public int getChosen() {
    return (int)
        Stream.of(
                filter().actorId() != null,
                !filter().action().isEmpty(),
                filter().from() != null,
                filter().until() != null)
            .filter(set -> set)
            .count();
  }

  /** How many entries fit the filter. */
  public long getCount() {
    return rows.count(Map.of());
  }

  /** Everyone who acted. */
  public List<LogChoice> getPeople() {
    return people;
  }

  /** Kinds of action that occur. */
  public List<LogChoice> getActions() {
    return actions;
  }

  /** The value of the {@code selected} attribute: none unless the option is the chosen one. */
  public @Nullable String selected(String option, String chosen) {
    return option.equals(chosen) ? "selected" : null;
  }

  /** The wanted account. */
  public String getPerson() {
    return address.get("person");
  }

  /** The wanted kind of action. */
  public String getAction() {
    return address.get("action");
  }

  /** The first wanted day, as typed. */
  public String getFrom() {
    return address.get("from");
  }

  /** The last wanted day, as typed. */
  public String getTo() {
    return address.get("to");
  }
}
