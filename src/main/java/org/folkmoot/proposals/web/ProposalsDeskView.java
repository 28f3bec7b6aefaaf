package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Column;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.pages.ShownColumns;
import org.folkmoot.pages.Ticks;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalSearch;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The proposals of a process as staff work through them. */
@Named
@RequestScoped
public class ProposalsDeskView {

  private static final int LONGEST_SEARCH = 200;

  private final ProcessService processes;
  private final Address address;
  private final Texts texts;
  private final ShownColumns shownColumns;
  private final Ticks ticks;
  private final LazyRows<ProposalDetails> rows;
  private @Nullable ProcessDetails process;

  @Inject
  ProposalsDeskView(
      ProposalSearch proposals,
      ProcessService processes,
      Address address,
      Texts texts,
      ShownColumns shownColumns,
      Ticks ticks) {
    this.processes = processes;
    this.address = address;
    this.texts = texts;
    this.shownColumns = shownColumns;
    this.ticks = ticks;
    this.rows =
        LazyRows.of(
            wanted -> proposals.listForStaff(getProcess(), filter(), wanted),
            ProposalDetails::reference);
  }

  private ProposalFilter filter() {
    return ProposalFilter.of(getWords(), "", getAnswer(), "")
        .about(getCategory())
        .refusedFor(getReason());
  }

  /** The process of the address. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.find(address.get("process")).orElseThrow(NotFound::new);
      process = known;
    }
    return known;
  }

  /** Whether the visitor answers for the council in the process. */
  public boolean isFacilitator() {
    return processes.isFacilitatorOf(getProcess());
  }

  /** The latest first. */
  public LazyRows<ProposalDetails> getRows() {
    return rows;
  }

  /** Sends the list as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "proposals.csv",
        Stream.of(
                "reference",
                "title",
                "author",
                "category",
                "ward",
                "supports",
                "comments",
                "state",
                "reasons",
                "published")
            .map(column -> texts.get("proposals.column." + column))
            .toList(),
        rows,
        proposal ->
            List.of(
                proposal.reference(),
                texts.text(proposal.title()),
                proposal.author(),
                texts.text(proposal.categoryName()),
                proposal.ward(),
                String.valueOf(proposal.supports()),
                String.valueOf(proposal.comments()),
                texts.get("proposals.state." + proposal.standing()),
                reasons(proposal),
                published(proposal)));
  }

  /** Columns that can be left out. */
  public List<Column> getColumns() {
    return shownColumns.of(
        "proposals",
        Stream.of("category", "ward", "supports", "comments", "published")
            .map(
                name ->
                    new Column(
                        name, texts.get("proposals.column." + name), !name.equals("published")))
            .toList());
  }

  /** Whether a column is shown. */
  public boolean shows(String name) {
    return getColumns().stream().anyMatch(column -> column.name().equals(name) && column.shown());
  }

  /** Leads to one answer for the ideas that are ticked. */
  public void answer() {
    ticks.lead("/staff/answers?process=" + getProcess().slug() + "&refs=");
  }

  /** Leads to a round for the ideas that are ticked. */
  public void putOnBallot() {
    ticks.lead("/staff/idea-projects?process=" + getProcess().slug() + "&refs=");
  }

  /** Why it cannot be done, in one line; empty if the council named no reason of its list. */
  public String reasons(ProposalDetails proposal) {
    return String.join(
        "; ", proposal.reasons().stream().map(one -> texts.text(one.name())).toList());
  }

  /** The day on which it was published. */
  public String published(ProposalDetails proposal) {
    return proposal.publishedAt().map(texts::date).orElse("");
  }

  /** Names of the answers that there are, as addresses have them. */
  public List<String> getAnswers() {
    return Stream.of(Answer.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The value of the {@code selected} attribute: none unless the option is the chosen one. */
  public @Nullable String selected(String option, String chosen) {
    return option.equals(chosen) ? "selected" : null;
  }

  /** Words to look for. */
  public String getWords() {
    return Excerpt.of(address.get("q"), LONGEST_SEARCH);
  }

  /** The wanted answer, or empty. */
  public String getAnswer() {
    return Excerpt.of(address.get("answer"), LONGEST_SEARCH);
  }

  /** Slug of the wanted category, or empty. */
  public String getCategory() {
    return Excerpt.of(address.get("category"), LONGEST_SEARCH);
  }

  /** Id of the wanted reason of refusals, or empty. */
  public String getReason() {
    return Excerpt.of(address.get("reason"), LONGEST_SEARCH);
  }

  /** Whether something is looked for. */
  public boolean isFiltered() {
    return filter().chosen() > 0;
  }
}
