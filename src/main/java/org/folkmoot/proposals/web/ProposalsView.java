package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Paging;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.FoundPage;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalSearch;
import org.folkmoot.proposals.ProposalSort;
import org.folkmoot.search.SearchNotReady;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The ideas of a process: searched, filtered, sorted, by pages; all of it in the address. */
@Named
@RequestScoped
public class ProposalsView {

  private static final int PAGE_SIZE = 20;
  private static final int LONGEST_SEARCH = 200;
  private static final int LONGEST_EXCERPT = 180;

  private final ProposalSearch proposals;
  private final ProcessService processes;
  private final WardService wards;
  private final Address address;
  private final Texts texts;
  private final Feedback feedback;
  private @Nullable ProcessDetails process;
  private @Nullable List<WardDetails> wardList;
  private FoundPage found = FoundPage.empty();
  private boolean notReady;
  private Paging paging = Paging.of(1, 0, PAGE_SIZE);

  @Inject
  ProposalsView(
      ProposalSearch proposals,
      ProcessService processes,
      WardService wards,
      Address address,
      Texts texts,
      Feedback feedback) {
    this.proposals = proposals;
    this.processes = processes;
    this.wards = wards;
    this.address = address;
    this.texts = texts;
    this.feedback = feedback;
  }

  /**
   * Loads what the address asks for; of a withdrawn process its page tells the reason.
   *
   * @throws NotFound if there is no such process
   */
  public void load() {
    String slug = getSlug();
    if (processes.findWithdrawn(slug).isPresent() && processes.find(slug).isEmpty()) {
      feedback.lead("/process?process=" + texts.urlPart(slug));
      return;
    }
    ProcessDetails loaded = processes.find(slug).orElseThrow(NotFound::new);
    process = loaded;
    int asked = pageOf(address.get("page"));
    found = part(loaded, asked);
    paging = Paging.of(asked, found.total(), PAGE_SIZE);
    if (paging.page() != asked) {
      found = part(loaded, paging.page());
    }
  }

  private FoundPage part(ProcessDetails loaded, int page) {
    try {
      return proposals.list(loaded, filter(), PageRequest.of((page - 1) * PAGE_SIZE, PAGE_SIZE));
    } catch (SearchNotReady e) {
      notReady = true;
      return FoundPage.empty();
    }
  }

  private static int pageOf(String asked) {
    return asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
  }

  private ProposalFilter filter() {
    return ProposalFilter.of(getWords(), getWard(), getAnswer(), getSort()).about(getCategory());
  }

  /** The process. */
  public ProcessDetails getProcess() {
    ProcessDetails loaded = process;
    if (loaded == null) {
      throw new NotFound();
    }
    return loaded;
  }

  /** The ideas of the current page. */
  public List<ProposalDetails> getList() {
    return found.rows();
  }

  /** Number of ideas that fit the filter. */
  public long getCount() {
    return found.total();
  }

  /** Whether words are looked for and the search cannot answer yet. */
  public boolean isNotReady() {
    return notReady;
  }

  /** Whether ideas with similar words are among them, because too few have these. */
  public boolean isWidened() {
    return found.widened();
  }

  /** A choice with the number of ideas that it would show; without, if nobody can say. */
  public String choice(String name, String facet, String value) {
    return found.counts().isEmpty()
        ? name
        : texts.with(
            "proposals.choice",
            name,
            found.counts().getOrDefault(facet, Map.of()).getOrDefault(value, 0L));
  }

  /** How many filters are set. */
  public int getChosen() {
    return filter().chosen();
  }

  /** The beginning of what an idea says. */
  public String excerpt(ProposalDetails proposal) {
    return Excerpt.shown(Markdown.toPlain(texts.text(proposal.body())), LONGEST_EXCERPT);
  }

  /** The wards of the council. */
  public List<WardDetails> getWards() {
    List<WardDetails> known = wardList;
    if (known == null) {
      known = wards.list();
      wardList = known;
    }
    return known;
  }

  /** Names of the answers that there are, as addresses have them. */
  public List<String> getAnswers() {
    return Stream.of(Answer.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The orders that there are: what fits best comes first only where there are words to fit. */
  public List<ProposalSort> getSorts() {
    return Stream.of(ProposalSort.values())
        .filter(sort -> sort != ProposalSort.RELEVANCE || filter().hasWords())
        .toList();
  }

  /** The value of the {@code selected} attribute: none unless the option is the chosen one. */
  public @Nullable String selected(String option, String chosen) {
    return option.equals(chosen) ? "selected" : null;
  }

  /** Address of a page with the same filter; the number goes at the end. */
  public String getPageUrl() {
    return "/proposals?process="
        + texts.urlPart(getSlug())
        + "&q="
        + texts.urlPart(getWords())
        + "&ward="
        + texts.urlPart(getWard())
        + "&answer="
        + texts.urlPart(getAnswer())
        + "&category="
        + texts.urlPart(getCategory())
        + "&sort="
        + texts.urlPart(getSort())
        + "&page=";
  }

  /** Number of the page, from 1. */
  public int getPage() {
    return paging.page();
  }

  /** Number of pages, at least 1. */
  public int getPages() {
    return paging.pages();
  }

  /** Name of the process in the address. */
  public String getSlug() {
    return address.get("process");
  }

  /** Words to look for. */
  public String getWords() {
    return Excerpt.of(address.get("q"), LONGEST_SEARCH);
  }

  /** Id of the wanted ward, or empty. */
  public String getWard() {
    return Excerpt.of(address.get("ward"), LONGEST_SEARCH);
  }

  /** The wanted answer, or empty. */
  public String getAnswer() {
    return Excerpt.of(address.get("answer"), LONGEST_SEARCH);
  }

  /** Slug of the wanted category, or empty. */
  public String getCategory() {
    return Excerpt.of(address.get("category"), LONGEST_SEARCH);
  }

  /** The wanted order; with words what fits best first, unless another is wanted. */
  public String getSort() {
    String asked = address.get("sort");
    return asked.isEmpty() && !Texts.tidy(getWords()).isEmpty()
        ? ProposalSort.RELEVANCE.key()
        : ProposalSort.of(asked).key();
  }
}
