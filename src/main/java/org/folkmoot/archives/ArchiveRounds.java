package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.pages.Csv;
import org.folkmoot.processes.ProcessDetails;

/** Budget rounds: projects, the announced rule, the public ballots and the published outcome. */
@ApplicationScoped
class ArchiveRounds {

  private final RoundService rounds;
  private final CountService counts;
  private final ArchiveComments comments;

  @Inject
  ArchiveRounds(RoundService rounds, CountService counts, ArchiveComments comments) {
    this.rounds = rounds;
    this.counts = counts;
    this.comments = comments;
  }

  /** Rounds of the process that everybody may read. */
  List<RoundDetails> list(ProcessDetails process) {
    return rounds.list().stream()
        .filter(round -> round.processId() == process.id())
        .filter(round -> round.published() && !round.withdrawn())
        .toList();
  }

  /** What programs read. */
  void writeData(BundleWriter bundle, RoundDetails round) throws IOException {
    String folder = "rounds/" + round.slug() + "/";
    bundle.add(folder + "rule.txt", round.ruleText());
    Optional<RoundOutcome> outcome = counts.findPublished(round.slug());
    List<String> selected = outcome.map(one -> one.outcome().selected()).orElse(List.of());
    bundle.add(
        folder + "projects.csv",
        output -> {
          Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
          Csv table = Csv.begin(writer);
          table.row("code", "name", "cost", "category", "place", "votes", "funded");
          for (ProjectDetails project : shown(round)) {
            table.row(
                project.code(),
                project.name().main(),
                project.cost().toMajor().toPlainString(),
                project.category(),
                project.place(),
                round.totalsShown() ? String.valueOf(project.votes()) : "",
                outcome.isEmpty() ? "" : String.valueOf(selected.indexOf(project.code()) + 1));
          }
          writer.flush();
        });
    if (outcome.isPresent()) {
      byte[] ballots = counts.publicBallots(round.slug());
      bundle.add(folder + "ballots.pb", output -> output.write(ballots));
      bundle.add(folder + "options.txt", outcome.get().run().options().text() + "\n");
    }
  }

  private List<ProjectDetails> shown(RoundDetails round) {
    return rounds.listProjects(round).stream().filter(project -> !project.hidden()).toList();
  }

  /** The page of a round. */
  String page(RoundDetails round, ArchiveWords words) {
    ArchivePage page = words.page(words.of(round.title()), "../index.html");
    page.lead(words.of(round.description()));
    page.lead(words.texts().with("archives.round.budget", words.texts().money(round.budget())));
    Optional<RoundOutcome> outcome = counts.findPublished(round.slug());
    outcome.ifPresent(one -> funded(page, round, one, words));
    List<String> selected = outcome.map(one -> one.outcome().selected()).orElse(List.of());
    ArchivePage.Section others =
        page.section(
                words.get(
                    outcome.isEmpty() ? "archives.round.projects" : "archives.round.notFunded"))
            .columns(
                words.get("archives.round.project"),
                words.get("archives.round.votes"),
                words.get("archives.round.cost"));
    shown(round).stream()
        .filter(project -> !selected.contains(project.code()))
        .forEach(project -> row(others, round, project, words));
    shown(round)
        .forEach(
            project ->
                comments.writeAny(
                    page,
                    "project",
                    round.slug() + "/" + project.code(),
                    words.texts().with("archives.comments.of", words.of(project.name())),
                    words));
    files(page, round, outcome.isPresent(), words);
    return page.write();
  }

  private void funded(
      ArchivePage page, RoundDetails round, RoundOutcome outcome, ArchiveWords words) {
    List<String> selected = outcome.outcome().selected();
    page.lead(words.texts().count("archives.round.voters", outcome.voters()));
    ArchivePage.Section section =
        page.section(words.get("archives.round.funded"))
            .columns(
                words.get("archives.round.project"),
                words.get("archives.round.votes"),
                words.get("archives.round.cost"));
    rounds.listProjects(round).stream()
        .filter(project -> selected.contains(project.code()))
        .sorted(Comparator.comparing(project -> selected.indexOf(project.code())))
        .forEach(project -> row(section, round, project, words));
  }

  private static void row(
      ArchivePage.Section section, RoundDetails round, ProjectDetails project, ArchiveWords words) {
    String name = project.hidden() ? project.code() : words.of(project.name());
    section.row(
        name,
        round.totalsShown() ? words.texts().number(project.votes()) : "–",
        words.texts().money(project.cost()));
  }

  private static void files(
      ArchivePage page, RoundDetails round, boolean counted, ArchiveWords words) {
    String folder = "../../rounds/" + round.slug() + "/";
    ArchivePage.Section files = page.section(words.get("archives.files"));
    files.link(folder + "rule.txt", words.get("archives.round.rule"), "");
    files.link(folder + "projects.csv", words.get("archives.round.table"), "");
    if (counted) {
      files.link(folder + "ballots.pb", words.get("archives.round.ballots"), "");
      files.link(folder + "options.txt", words.get("archives.round.options"), "");
      files.say(words.get("archives.round.recount"));
    }
  }
}
