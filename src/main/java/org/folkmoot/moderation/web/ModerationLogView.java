package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.moderation.PublishedDecision;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.moderation.safety.SafetyService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Paging;
import org.folkmoot.texts.LocalizedText;

/** The rules of the site, and what was hidden by them. */
@Named
@RequestScoped
public class ModerationLogView {

  private static final int PAGE_SIZE = 20;

  private final ModerationLog log;
  private final RuleService rules;
  private final SafetyService safety;
  private final Address address;
  private Page<PublishedDecision> found = new Page<>(List.of(), 0);
  private Paging paging = Paging.of(1, 0, PAGE_SIZE);

  @Inject
  ModerationLogView(ModerationLog log, RuleService rules, SafetyService safety, Address address) {
    this.log = log;
    this.rules = rules;
    this.safety = safety;
    this.address = address;
  }

  /** Loads the page of the address, the last one if there are fewer. */
  public void load() {
    String given = address.get("page");
    int asked = given.matches("[1-9]\\d{0,5}") ? Integer.parseInt(given) : 1;
    found = part(asked);
    paging = Paging.of(asked, found.total(), PAGE_SIZE);
    if (paging.page() != asked) {
      found = part(paging.page());
    }
  }

  private Page<PublishedDecision> part(int page) {
    return log.list(PageRequest.of((page - 1) * PAGE_SIZE, PAGE_SIZE));
  }

  /** The rules that hold. */
  public List<LocalizedText> getRules() {
    return rules.get().list();
  }

  /** Where the council’s terms of use stand; empty if it gave no page. */
  public String getTerms() {
    return safety.findTerms().orElse("");
  }

  /** What was decided, the latest first. */
  public List<PublishedDecision> getList() {
    return found.rows();
  }

  /** How many decisions there are. */
  public long getCount() {
    return found.total();
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
