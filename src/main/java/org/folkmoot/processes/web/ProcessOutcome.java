package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.processes.FigureService;
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.Texts;

/** What came of a process, and what changed in it; each asked once for a page. */
@RequestScoped
class ProcessOutcome {

  private static final int MOST_CHANGES = 50;

  private final FigureService numbers;
  private final ProcessChangeService changes;
  private final ChangeWords words;
  private final Texts texts;
  private final Map<Long, List<FigureLine>> figures = new HashMap<>();
  private final Map<Long, List<ChangeLine>> lines = new HashMap<>();

  @Inject
  ProcessOutcome(
      FigureService numbers, ProcessChangeService changes, ChangeWords words, Texts texts) {
    this.numbers = numbers;
    this.changes = changes;
    this.words = words;
    this.texts = texts;
  }

  List<FigureLine> figures(ProcessDetails process) {
    return figures.computeIfAbsent(
        process.id(),
        id ->
            numbers.list(process).stream()
                .map(
                    figure ->
                        new FigureLine(
                            texts.number(figure.count()),
                            texts.count("processes.figure." + figure.name(), figure.count()),
                            figure.href()))
                .toList());
  }

  List<ChangeLine> changes(ProcessDetails process) {
    return lines.computeIfAbsent(
        process.id(),
        id ->
            changes.list(process, MOST_CHANGES).stream()
                .map(change -> words.line(change, process.zone()))
                .toList());
  }
}
