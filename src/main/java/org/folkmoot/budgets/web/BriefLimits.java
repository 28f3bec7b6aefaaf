package org.folkmoot.budgets.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.ExclusiveGroup;
import org.folkmoot.texts.Texts;

/**
 * The limits of a rule in plain words, below the table of rules of the {@linkplain RulesBrief
 * brief}: how many votes or points a project needs, and which projects rule each other out. Other
 * rules are compared without them. Other limits a rule does not have: wards with money of their own
 * are rounds of their own.
 */
final class BriefLimits {

  private final Texts texts;
  private final BriefNames names;

  BriefLimits(Texts texts, BriefNames names) {
    this.texts = texts;
    this.names = names;
  }

  /**
   * One sentence for each limit, or one that there is none.
   *
   * @param length how many groups are named, and how many projects of each
   */
  List<String> sentences(AllocationOptions rule, int length) {
    List<String> sentences = new ArrayList<>();
    rule.threshold()
        .map(BigDecimal::stripTrailingZeros)
        .map(least -> texts.decimal(least, Math.max(0, least.scale())))
        .map(least -> texts.with("budgets.brief.limit.threshold", least))
        .ifPresent(sentences::add);
    List<ExclusiveGroup> groups = rule.exclusions();
    groups.stream().limit(length).map(group -> group(group, length)).forEach(sentences::add);
    if (groups.size() > length) {
      sentences.add(texts.count("budgets.brief.limit.groups", groups.size() - length));
    }
    sentences.add(
        texts.get(sentences.isEmpty() ? "budgets.brief.limit.none" : "budgets.brief.limit.others"));
    return sentences;
  }

  private String group(ExclusiveGroup group, int length) {
    return texts.with(
        "budgets.brief.limit.group." + group.survivor().name(),
        names.listed(group.projects(), length));
  }
}
