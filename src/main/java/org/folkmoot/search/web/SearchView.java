package org.folkmoot.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Paging;
import org.folkmoot.search.SearchNotReady;
import org.folkmoot.search.SearchQuery;
import org.folkmoot.search.SearchResult;
import org.folkmoot.search.SearchService;
import org.folkmoot.texts.Texts;

/** The page on which everything is found: by kind, or one kind page by page. */
@Named
@RequestScoped
public class SearchView {

  private static final int PAGE_SIZE = 20;
  private static final int FIRST = 3;
  private static final int LONGEST = 200;
  private static final String KIND = "kind";

  private final SearchService search;
  private final FoundWords found;
  private final Address address;
  private final Texts texts;
  private final List<FoundGroup> groups = new ArrayList<>();
  private Paging paging = Paging.of(1, 0, PAGE_SIZE);
  private SearchResult all = SearchResult.NOTHING;
  private boolean notReady;

  @Inject
  SearchView(SearchService search, FoundWords found, Address address, Texts texts) {
    this.search = search;
    this.found = found;
    this.address = address;
    this.texts = texts;
  }

  /** Finds what the address asks for. */
  public void load() {
    if (!isAsked()) {
      return;
    }
    try {
      all = search.find(SearchQuery.of(getWords(), 0), KIND);
      if (getKind().isEmpty()) {
        search.kinds().stream().filter(kind -> count(kind) > 0).forEach(this::addFirst);
      } else {
        addPage(getKind());
      }
    } catch (SearchNotReady e) {
      notReady = true;
    }
  }

  private void addFirst(String kind) {
    SearchResult first = search.find(SearchQuery.of(getWords(), FIRST).ofKind(kind));
    groups.add(
        new FoundGroup(
            kind,
            count(kind),
            found.of(getWords(), first),
            first.total() > FIRST ? url(kind) : ""));
  }

  private void addPage(String kind) {
    paging = Paging.of(address.page(), count(kind), PAGE_SIZE);
    SearchResult part =
        search.find(
            SearchQuery.of(getWords(), PAGE_SIZE)
                .ofKind(kind)
                .from((paging.page() - 1) * PAGE_SIZE));
    if (part.total() > 0) {
      groups.add(new FoundGroup(kind, part.total(), found.of(getWords(), part), ""));
    }
  }

  private long count(String kind) {
    return all.count(KIND, kind);
  }

  /** Whether anything is looked for. */
  public boolean isAsked() {
    return !Texts.tidy(getWords()).isEmpty();
  }

  /** Whether the search cannot answer yet. */
  public boolean isNotReady() {
    return notReady;
  }

  /** Whether similar words count, because too little has these. */
  public boolean isWidened() {
    return all.widened();
  }

  /** How many things there are, of the chosen kind or of all. */
  public long getCount() {
    return getKind().isEmpty() ? all.total() : count(getKind());
  }

  /** Kinds of which there is anything, and the chosen one. */
  public List<FoundGroup> getKinds() {
    return search.kinds().stream()
        .filter(kind -> count(kind) > 0 || kind.equals(getKind()))
        .map(kind -> new FoundGroup(kind, count(kind), List.of(), url(kind)))
        .toList();
  }

  /** What was found, by kind. */
  public List<FoundGroup> getGroups() {
    return List.copyOf(groups);
  }

  /** Words to look for. */
  public String getWords() {
    return Excerpt.of(address.get("q"), LONGEST);
  }

  /** The chosen kind; empty for all. */
  public String getKind() {
    return search.kinds().stream().filter(address.get(KIND)::equals).findFirst().orElse("");
  }

  /** Whether a kind is the chosen one, as the attribute {@code aria-current} says it. */
  public String current(String kind) {
    return kind.equals(getKind()) ? "true" : "false";
  }

  /** Address of all kinds. */
  public String getUrl() {
    return "/search?q=" + texts.urlPart(getWords());
  }

  private String url(String kind) {
    return getUrl() + "&kind=" + kind;
  }

  /** Address of a page of one kind; the number goes at the end. */
  public String getPageUrl() {
    return url(getKind()) + "&page=";
  }

  /** Number of the page, from 1. */
  public int getPage() {
    return paging.page();
  }

  /** Number of pages, at least 1. */
  public int getPages() {
    return paging.pages();
  }
}
