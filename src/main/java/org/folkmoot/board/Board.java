package org.folkmoot.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Puts together what the features contribute. */
@ApplicationScoped
public class Board {

  private final Instance<SetupSteps> setUp;
  private final Instance<AttentionSource> attention;
  private final Visitor visitor;

  @Inject
  Board(Instance<SetupSteps> setUp, Instance<AttentionSource> attention, Visitor visitor) {
    this.setUp = setUp;
    this.attention = attention;
    this.visitor = visitor;
  }

  /**
   * All steps from an empty site to the first round, in an order that works.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public List<SetupStep> steps() {
    visitor.require(Role.ADMINISTRATOR);
    return setUp.stream()
        .flatMap(feature -> feature.steps().stream())
        .sorted(Comparator.comparingInt(SetupStep::order))
        .toList();
  }

  /** What waits for the visitor, what is urgent first. */
  @Transactional
  public List<AttentionLine> attention() {
    visitor.requirePerson();
    return attention.stream()
        .flatMap(feature -> feature.lines().stream())
        .sorted(
            Comparator.comparing((AttentionLine line) -> !line.urgent())
                .thenComparing(AttentionLine::name))
        .toList();
  }
}
