package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionFilter;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.PromiseState;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Paging;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** What the council decided and promised, by what is late, ward, process and verdict. */
@Named
@RequestScoped
public class DecisionsView {

  private static final int PAGE_SIZE = 20;
  private static final String DIFFERS = "differs";
  private static final String LATE = "overdue";

  private final DecisionReader decisions;
  private final ProcessService processes;
  private final WardService wards;
  private final Address address;
  private Page<DecisionDetails> found = new Page<>(List.of(), 0);
  private Paging paging = Paging.of(1, 0, PAGE_SIZE);
  private long late;

  @Inject
  DecisionsView(
      DecisionReader decisions, ProcessService processes, WardService wards, Address address) {
    this.decisions = decisions;
    this.processes = processes;
    this.wards = wards;
    this.address = address;
  }

  /** Loads the page of the address, the last one if there are fewer. */
  public void load() {
    int asked = address.page();
    found = part(asked);
    paging = Paging.of(asked, found.total(), PAGE_SIZE);
    if (paging.page() != asked) {
      found = part(paging.page());
    }
    late =
        decisions
            .list(
                DecisionFilter.ALL.standing(Optional.of(PromiseState.OVERDUE)),
                PageRequest.of(0, 1))
            .total();
  }

  private Page<DecisionDetails> part(int page) {
    return decisions.list(filter(), PageRequest.of((page - 1) * PAGE_SIZE, PAGE_SIZE));
  }

  private DecisionFilter filter() {
    return DecisionFilter.ALL
        .standing(PromiseState.of(getState()))
        .saying(Verdict.of(getVerdict()))
        .differing(getState().equals(DIFFERS))
        .in(address.findId("ward").orElse(0L))
        .of(
            getProcesses().stream()
                .filter(one -> one.slug().equals(getProcess()))
                .map(ProcessDetails::id)
                .findFirst()
                .orElse(0L));
  }

  /** The decisions of the page. */
  public List<DecisionDetails> getList() {
    return found.rows();
  }

  /** How many fit. */
  public long getCount() {
    return found.total();
  }

  /** How many promises are late in the whole council. */
  public long getLate() {
    return late;
  }

  /** How many filters are chosen. */
  public int getChosen() {
    return filter().chosen();
  }

  /** How promises may stand, as addresses have it, and what differs from the vote. */
  public List<String> getStates() {
    return Stream.concat(
            Stream.of(PromiseState.values()).map(PromiseState::key), Stream.of(DIFFERS))
        .toList();
  }

  /** What may have been decided, as addresses have it. */
  public List<String> getVerdicts() {
    return Stream.of(Verdict.values()).map(Verdict::key).toList();
  }

  /** All wards by name. */
  public List<WardDetails> getWards() {
    return wards.list();
  }

  /** Processes that the visitor sees, newest first. */
  public List<ProcessDetails> getProcesses() {
    return processes.list();
  }

  /** The value of the {@code selected} attribute: none unless the option is the chosen one. */
  public @Nullable String selected(String option, String chosen) {
    return option.equals(chosen) ? "selected" : null;
  }

  /** The wanted state, or empty. */
  public String getState() {
    return address.get("state");
  }

  /** The wanted verdict, or empty. */
  public String getVerdict() {
    return address.get("verdict");
  }

  /** Id of the wanted ward, or empty. */
  public String getWard() {
    return address.findId("ward").map(String::valueOf).orElse("");
  }

  /** Slug of the wanted process, or empty. */
  public String getProcess() {
    return address.get("process");
  }

  /** Whether what is late is shown. */
  public boolean isLateShown() {
    return getState().equals(LATE);
  }

  /** Number of the page, from 1. */
  public int getPage() {
    return paging.page();
  }

  /** Number of pages, at least 1. */
  public int getPages() {
    return paging.pages();
  }

  /** Address of another page of the same list, without its number. */
  public String getPageUrl() {
    String state = PromiseState.of(getState()).map(PromiseState::key).orElse("");
    return "/decisions?state="
        + (getState().equals(DIFFERS) ? DIFFERS : state)
        + "&verdict="
        + Verdict.of(getVerdict()).map(Verdict::key).orElse("")
        + "&ward="
        + getWard()
        + "&process="
        + getProcesses().stream()
            .map(ProcessDetails::slug)
            .filter(getProcess()::equals)
            .findFirst()
            .orElse("")
        + "&page=";
  }
}
