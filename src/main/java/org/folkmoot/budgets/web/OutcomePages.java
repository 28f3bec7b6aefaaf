package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The long lists of an outcome by pages, so that that of a big city can be read on a phone. An
 * address that names a project opens the pages on which it stands.
 */
@Named
@RequestScoped
public class OutcomePages {

  private static final int PAGE_SIZE = 20;

  private final OutcomeView outcome;
  private final Address address;

  @Inject
  OutcomePages(OutcomeView outcome, Address address) {
    this.outcome = outcome;
    this.address = address;
  }

  /** The steps of the page. */
  public List<StepLine> getSteps() {
    return getStepPaging().of(outcome.getSteps());
  }

  /** Which steps are shown. */
  public Paging getStepPaging() {
    List<StepLine> all = outcome.getSteps();
    return paging("steps", all, line -> line.code().equals(getProject()));
  }

  /** The projects of the page that were not funded. */
  public List<LoserLine> getLosers() {
    return getLoserPaging().of(outcome.getLosers());
  }

  /** Which of the projects that were not funded are shown. */
  public Paging getLoserPaging() {
    List<LoserLine> all = outcome.getLosers();
    return paging("lost", all, line -> line.code().equals(getProject()));
  }

  private <T> Paging paging(String parameter, List<T> all, Predicate<T> isAskedFor) {
    int found = all.stream().filter(isAskedFor).findFirst().map(all::indexOf).orElse(0);
    String asked = address.get(parameter);
    int page = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : found / PAGE_SIZE + 1;
    return Paging.of(page, all.size(), PAGE_SIZE);
  }

  /** The value of the {@code open} attribute: none unless the address names the project. */
  public @Nullable String opened(LoserLine loser) {
    return loser.code().equals(getProject()) ? "open" : null;
  }

  /** The project that the address names, or empty. */
  public String getProject() {
    return address.get("project");
  }

  /** Address of a page of steps; the number goes at the end. */
  public String getStepHref() {
    return href("lost", "steps");
  }

  /** Address of a page of projects that were not funded; the number goes at the end. */
  public String getLoserHref() {
    return href("steps", "lost");
  }

  private String href(String kept, String turned) {
    String run = outcome.getRun();
    String other = address.get(kept);
    return "/outcome?round="
        + outcome.getSlug()
        + (run.matches("\\d{1,6}") ? "&run=" + run : "")
        + (other.matches("[1-9][0-9]{0,5}") ? "&" + kept + "=" + other : "")
        + "&"
        + turned
        + "=";
  }
}
