package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.IdeaStep;

/** Which questions a process asks, and where each of them stands. */
@RequestScoped
public class ProposeSteps {

  private final CategoryChoice categories;
  private final IdeaFields fields;

  @Inject
  ProposeSteps(CategoryChoice categories, IdeaFields fields) {
    this.categories = categories;
    this.fields = fields;
  }

  /** All of them in their order: that of category and ward only where there are any. */
  List<IdeaStep> of(ProcessDetails process) {
    return Stream.of(IdeaStep.values())
        .filter(step -> step != IdeaStep.ABOUT || hasCategoryOrWard(process))
        .toList();
  }

  private boolean hasCategoryOrWard(ProcessDetails process) {
    return !categories.of(process).isEmpty() || !fields.getWards().isEmpty();
  }

  /** The step after one, or that one if it is the last. */
  IdeaStep after(IdeaStep step, ProcessDetails process) {
    return beside(step, process, 1);
  }

  /** The step before one, or that one if it is the first. */
  IdeaStep before(IdeaStep step, ProcessDetails process) {
    return beside(step, process, -1);
  }

  private IdeaStep beside(IdeaStep step, ProcessDetails process, int distance) {
    List<IdeaStep> steps = of(process);
    int place = steps.indexOf(step) + distance;
    return steps.get(Math.max(0, Math.min(steps.size() - 1, place)));
  }

  /** Address of a step of a draft. A step may as well be a page of its own. */
  static String address(String reference, IdeaStep step) {
    return "/propose?ref=" + reference + "&step=" + step.key();
  }

  /** Address of a step of an idea of which nothing is saved. */
  static String address(ProcessDetails process, IdeaStep step) {
    return "/propose?process=" + process.slug() + "&step=" + step.key();
  }
}
