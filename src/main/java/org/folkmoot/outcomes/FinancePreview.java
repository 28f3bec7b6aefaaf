package org.folkmoot.outcomes;

import java.util.List;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;

/**
 * What a file of the finance office would change.
 *
 * @param id identifier of the file
 * @param name its name as the person knows it
 * @param rows how many rows are new
 * @param known lines that were taken over before and are left out
 * @param twice lines that say the same as one before in the file and are left out
 * @param problems what is wrong, in the order of the file
 * @param projects what changes of each project
 */
public record FinancePreview(
    long id,
    String name,
    int rows,
    List<Long> known,
    List<Long> twice,
    List<FinanceProblem> problems,
    List<Change> projects) {

  /** Copies the lists. */
  public FinancePreview {
    known = List.copyOf(known);
    twice = List.copyOf(twice);
    problems = List.copyOf(problems);
    projects = List.copyOf(projects);
  }

  /**
   * What changes of a project.
   *
   * @param code its code
   * @param title its name
   * @param rows how many rows are new
   * @param planned what is planned more, or less
   * @param spent what is spent more, or less
   */
  public record Change(String code, LocalizedText title, int rows, Amount planned, Amount spent) {}

  /** Whether it can be taken over. */
  public boolean usable() {
    return problems.isEmpty();
  }
}
