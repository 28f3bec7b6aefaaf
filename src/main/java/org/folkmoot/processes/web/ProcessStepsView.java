package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessGap;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.processes.ProcessTeam;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The steps of a process: what is done, what is missing, and publishing it. */
@Named
@RequestScoped
public class ProcessStepsView {

  private final Address address;
  private final ProcessService processes;
  private final ProcessTeam team;
  private final ProcessStateService states;
  private final PhaseWords words;
  private final ParticipationWords participation;
  private final Texts texts;
  private final Feedback feedback;
  private boolean nevertheless;
  private @Nullable ProcessDetails process;
  private @Nullable List<ProcessGap> gaps;

  @Inject
  ProcessStepsView(
      Address address,
      ProcessService processes,
      ProcessTeam team,
      ProcessStateService states,
      PhaseWords words,
      ParticipationWords participation,
      Texts texts,
      Feedback feedback) {
    this.address = address;
    this.processes = processes;
    this.team = team;
    this.states = states;
    this.words = words;
    this.participation = participation;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Leads to the first step if the address names no process. */
  public void load() {
    if (getSlug().isEmpty()) {
      processes.checkMayDraft();
      feedback.lead("/staff/process-about");
    } else {
      getProcess();
    }
  }

  /** The steps in their order. */
  public List<ProcessStep> getSteps() {
    String query = "?process=" + getSlug();
    List<ProcessStep> steps = new ArrayList<>();
    steps.add(step("about", query, isMissing(ProcessGap.Part.TITLE, ProcessGap.Part.SUMMARY), ""));
    steps.add(step("days", query, isMissing(ProcessGap.Part.PHASES), days()));
    steps.add(step("open", query, isMissing(ProcessGap.Part.NOTE), ""));
    steps.add(step("people", query, false, people()));
    steps.add(
        new ProcessStep(
            texts.get("processes.step.rules"),
            texts.get("processes.step.rules.hint"),
            "/moderation",
            isMissing(ProcessGap.Part.RULES)));
    steps.add(step("preview", query, false, ""));
    return steps;
  }

  private String people() {
    String audiences =
        String.join(
            ". ",
            participation.audiences(getProcess()).stream()
                .map(part -> part.name() + ": " + part.words())
                .toList());
    return getProcess().audiences().approval()
        ? audiences + ". " + texts.get("processes.page.approval")
        : audiences;
  }

  private ProcessStep step(String name, String query, boolean isMissing, String hint) {
    return new ProcessStep(
        texts.get("processes.step." + name),
        hint.isEmpty() ? texts.get("processes.step." + name + ".hint") : hint,
        "/staff/process-" + name + query,
        isMissing);
  }

  private String days() {
    Stream<String> phases =
        words.timeline(getProcess()).stream().map(line -> line.name() + ": " + line.when() + ".");
    return Stream.concat(phases, words.pauses(getProcess()).stream())
        .collect(Collectors.joining(" "));
  }

  private boolean isMissing(ProcessGap.Part... parts) {
    return gaps().stream().anyMatch(gap -> List.of(parts).contains(gap.part()));
  }

  private List<ProcessGap> gaps() {
    List<ProcessGap> known = gaps;
    if (known == null) {
      known = states.gapsOf(getProcess());
      gaps = known;
    }
    return known;
  }

  /** Shows the process to residents. */
  public void publish() {
    if (isBlocked()) {
      feedback.fault(null, getObstacle());
    } else if (!nevertheless && isIncomplete()) {
      feedback.fault("nevertheless", "processes.form.nevertheless.missing");
    } else {
      states.publish(getSlug(), nevertheless);
      feedback.done("/staff/process?process=" + getSlug(), "processes.form.published");
    }
  }

  /** Key of the sentence about what must be done before it is published. */
  public String getObstacle() {
    return isMissing(ProcessGap.Part.RULES)
        ? "processes.rule.rulesFirst"
        : "processes.rule.reasonsFirst";
  }

  /** What residents would miss, if the process were published now, each with its step. */
  public List<ProcessStep> getGaps() {
    return gaps().stream()
        .map(
            gap ->
                new ProcessStep(
                    words.gap(gap), "", pageOf(gap.part()) + "?process=" + getSlug(), true))
        .toList();
  }

  private static String pageOf(ProcessGap.Part part) {
    return switch (part) {
      case TITLE, SUMMARY -> "/staff/process-about";
      case PHASES -> "/staff/process-days";
      case NOTE -> "/staff/process-open";
      case RULES -> "/moderation";
      case REASONS -> "/staff/refusal-reasons";
    };
  }

  /** Whether residents would miss something. */
  public boolean isIncomplete() {
    return !gaps().isEmpty();
  }

  /** Whether something is missing without which no process is published. */
  public boolean isBlocked() {
    return gaps().stream().anyMatch(ProcessGap::blocks);
  }

  /** Names of those who run it alone; the council's facilitators run all. */
  public List<String> getRunners() {
    return team.list(getProcess());
  }

  /** The process as it is stored. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(getSlug());
      process = known;
    }
    return known;
  }

  /** Name in the address. */
  public String getSlug() {
    return address.get("process");
  }

  /** Whether the process is published although something is missing. */
  public boolean isNevertheless() {
    return nevertheless;
  }

  /** For the form. */
  public void setNevertheless(boolean nevertheless) {
    this.nevertheless = nevertheless;
  }
}
