package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectFilter;
import org.folkmoot.budgets.ProjectSort;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Paging;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The projects of a round: searched, filtered, sorted, by pages; all of it in the address. */
@Named
@RequestScoped
public class ProjectsView {

  private static final int PAGE_SIZE = 20;
  private static final int LONGEST_SEARCH = 200;

  private final RoundService rounds;
  private final CountService counts;
  private final Texts texts;
  private final WithdrawnRounds withdrawn;
  private String slug = "";
  private String words = "";
  private String category = "";
  private String place = "";
  private String sort = "";
  private int page = 1;
  private @Nullable RoundDetails round;
  private List<ProjectDetails> all = List.of();
  private List<ProjectDetails> found = List.of();
  private Set<String> funded = Set.of();

  @Inject
  ProjectsView(RoundService rounds, CountService counts, Texts texts, WithdrawnRounds withdrawn) {
    this.rounds = rounds;
    this.withdrawn = withdrawn;
    this.counts = counts;
    this.texts = texts;
  }

  /**
   * Loads the round and applies the filter of the address.
   *
   * @throws NotFound if there is no such round
   */
  public void load() {
    if (withdrawn.leadAway(slug)) {
      return;
    }
    RoundDetails loaded = rounds.find(slug).orElseThrow(NotFound::new);
    round = loaded;
    all = rounds.listProjects(loaded);
    funded =
        loaded.decided()
            ? counts
                .findPublished(slug)
                .map(outcome -> Set.copyOf(outcome.outcome().selected()))
                .orElse(Set.of())
            : Set.of();
    found = filter().apply(all, texts.locale());
    page = paging().page();
  }

  private ProjectFilter filter() {
    return new ProjectFilter(words, category, place, ProjectSort.of(sort));
  }

  /** The round. */
  public RoundDetails getRound() {
    RoundDetails loaded = round;
    if (loaded == null) {
      throw new NotFound();
    }
    return loaded;
  }

  /** What the round is about; once it is decided, what came of it. */
  public String getLead() {
    RoundDetails loaded = getRound();
    return loaded.decided()
        ? texts.count("budgets.projects.decided", loaded.projects(), loaded.budget(), funded.size())
        : texts.count("budgets.projects.lead", loaded.projects(), loaded.budget());
  }

  /** Whether a project of a decided round was funded. */
  public boolean isFunded(ProjectDetails project) {
    return funded.contains(project.code());
  }

  /** The projects of the current page. */
  public List<ProjectDetails> getProjects() {
    return paging().of(found);
  }

  /** Number of projects that fit the filter. */
  public int getCount() {
    return found.size();
  }

  /** Number of pages, at least 1. */
  public int getPages() {
    return paging().pages();
  }

  private Paging paging() {
    return Paging.of(page, found.size(), PAGE_SIZE);
  }

  /** How many filters are set. */
  public int getChosen() {
    return filter().chosen();
  }

  /** Whether any project that fits has a point on the map. */
  public boolean isLocated() {
    return found.stream().anyMatch(project -> project.point().isPresent());
  }

  /** Whether the round has projects at all. */
  public boolean isEmptyRound() {
    return all.isEmpty();
  }

  /** All categories of the round, in alphabetical order. */
  public List<String> getCategories() {
    return all.stream().flatMap(one -> one.categories().stream()).distinct().sorted().toList();
  }

  /** All places of the round, in alphabetical order. */
  public List<String> getPlaces() {
    return all.stream()
        .map(ProjectDetails::place)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** The orders that there are. */
  public List<ProjectSort> getSorts() {
    return Stream.of(ProjectSort.values())
        .filter(order -> order != ProjectSort.VOTES || getRound().totalsShown())
        .toList();
  }

  /** The value of the {@code selected} attribute: none unless the option is the chosen one. */
  public @Nullable String selected(String option, String chosen) {
    return option.equals(chosen) ? "selected" : null;
  }

  /** Address of a page with the same filter; the number goes at the end. */
  public String getPageUrl() {
    return "/projects?round="
        + slug
        + "&q="
        + encoded(words)
        + "&category="
        + encoded(category)
        + "&place="
        + encoded(place)
        + "&sort="
        + encoded(sort)
        + "&page=";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String limited(@Nullable String text) {
    String given = text == null ? "" : text;
    return Excerpt.of(given, LONGEST_SEARCH);
  }

  /** Name of the round in the address. */
  public String getSlug() {
    return slug;
  }

  /** For the view parameter. */
  public void setSlug(String slug) {
    this.slug = slug;
  }

  /** Words to look for. */
  public String getWords() {
    return words;
  }

  /** For the view parameter. */
  public void setWords(@Nullable String words) {
    this.words = limited(words);
  }

  /** The wanted category. */
  public String getCategory() {
    return category;
  }

  /** For the view parameter. */
  public void setCategory(@Nullable String category) {
    this.category = limited(category);
  }

  /** The wanted place. */
  public String getPlace() {
    return place;
  }

  /** For the view parameter. */
  public void setPlace(@Nullable String place) {
    this.place = limited(place);
  }

  /** The wanted order. */
  public String getSort() {
    return ProjectSort.of(sort).key();
  }

  /** For the view parameter. */
  public void setSort(@Nullable String sort) {
    this.sort = limited(sort);
  }

  /** Number of the page, from 1. */
  public String getPage() {
    return String.valueOf(page);
  }

  /** For the view parameter; anything that is no number means the first page. */
  public void setPage(@Nullable String page) {
    this.page = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }
}
