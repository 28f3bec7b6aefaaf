package org.folkmoot.search;

import org.folkmoot.kernel.RuleViolation;

/** The index of the council is being built for the first time, or was damaged. */
public final class SearchNotReady extends RuleViolation {

  private static final long serialVersionUID = 1;

  SearchNotReady() {
    super("search.rule.notReady");
  }
}
