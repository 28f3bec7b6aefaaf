package org.folkmoot.budgets.web;

import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * One step of a count as the page tells it.
 *
 * @param number of the step, from 1
 * @param project name of the funded project
 * @param code its code
 * @param cost its cost
 * @param reason why this one, in a few sentences
 * @param tie what was tied and how it was decided; empty without a tie
 * @param before share of the budget given before, in percent, for the bar
 * @param now share of the budget given in this step, in percent, for the bar
 * @param given money given up to this step, its own cost included
 * @param left money left afterwards
 * @param choice how many projects could be funded in this step
 * @param affordable their names, the funded one first; empty where the rule has no such list
 * @param lost what could no longer be funded afterwards; empty if nothing
 */
public record StepLine(
    int number,
    LocalizedText project,
    String code,
    String cost,
    String reason,
    String tie,
    String before,
    String now,
    String given,
    String left,
    String choice,
    List<LocalizedText> affordable,
    String lost) {

  /** Copies the names. */
  public StepLine {
    affordable = List.copyOf(affordable);
  }
}
