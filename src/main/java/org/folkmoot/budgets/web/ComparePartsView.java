package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.budgets.WhatIfService;
import org.folkmoot.pages.Address;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Wards and categories under several rules, on the page that compares rules. */
@Named
@RequestScoped
public class ComparePartsView {

  private final WhatIfService whatIfs;
  private final Texts texts;
  private final RuleWords ruleWords;
  private final Address address;
  private @Nullable PartTable table;

  @Inject
  ComparePartsView(WhatIfService whatIfs, Texts texts, RuleWords ruleWords, Address address) {
    this.whatIfs = whatIfs;
    this.texts = texts;
    this.ruleWords = ruleWords;
    this.address = address;
  }

  private PartTable table() {
    PartTable known = table;
    if (known == null) {
      known = new PartTable(whatIfs.find(address.get("round")).orElseThrow(), texts);
      table = known;
    }
    return known;
  }

  /** The rules of the columns: that of the round, then others. */
  public List<String> getHeads() {
    return Stream.concat(
            Stream.of(texts.get("budgets.brief.ownHead")), table().others(ruleWords).stream())
        .toList();
  }

  /** Wards; empty if projects name none. */
  public List<PartLine> getPlaces() {
    return table().places();
  }

  /** Categories; empty if projects name none. */
  public List<PartLine> getCategories() {
    return table().categories();
  }
}
