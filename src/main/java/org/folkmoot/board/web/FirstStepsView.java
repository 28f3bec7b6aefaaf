package org.folkmoot.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.board.Board;
import org.folkmoot.board.SetupStep;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The list from an empty site to the first round, as the data say how far it is. */
@Named
@RequestScoped
public class FirstStepsView {

  private final Board board;
  private final Texts texts;
  private @Nullable List<SetupStep> steps;

  @Inject
  FirstStepsView(Board board, Texts texts) {
    this.board = board;
    this.texts = texts;
  }

  private List<SetupStep> steps() {
    List<SetupStep> known = steps;
    if (known == null) {
      known = board.steps();
      steps = known;
    }
    return known;
  }

  /** The parts of the list. */
  public List<StepPart> getParts() {
    Map<Integer, List<SetupStep>> parts =
        steps().stream()
            .collect(Collectors.groupingBy(SetupStep::part, TreeMap::new, Collectors.toList()));
    return parts.entrySet().stream()
        .map(
            part ->
                new StepPart(
                    "part" + part.getKey(),
                    texts.get("board.part." + part.getKey()),
                    part.getValue().stream().map(this::line).toList()))
        .toList();
  }

  private StepLine line(SetupStep step) {
    String key = "board.step." + step.name();
    String state =
        switch (step.state()) {
          case DONE -> texts.get("board.state.done");
          case TODO -> texts.get("board.state.todo");
          case WAITS -> texts.get(key + ".waits");
        };
    String hint = texts.with(key + ".hint", step.values().toArray());
    return new StepLine(texts.get(key), hint, state, step.href(), step.state());
  }

  /** How many steps are done. */
  public int getDone() {
    return (int) steps().stream().filter(step -> step.state() == SetupStep.State.DONE).count();
  }

  /** How many steps there are. */
  public int getAll() {
    return steps().size();
  }

  /** Whether nothing is left to do. */
  public boolean isComplete() {
    return getDone() == getAll();
  }

  /** The first step that can be done now; a list of one, or empty. */
  public List<StepLine> getNext() {
    return steps().stream()
        .filter(step -> step.state() == SetupStep.State.TODO)
        .limit(1)
        .map(this::line)
        .toList();
  }
}
