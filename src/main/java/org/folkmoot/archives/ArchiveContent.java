package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.processes.ChangeDetails;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.votes.ElectionDetails;

/**
 * All files of the archive of a process: pages in each language of the council, data and proofs
 * once. Asks the services as somebody who is not signed in, so that nothing comes in that pages do
 * not show to everybody.
 */
@ApplicationScoped
class ArchiveContent {

  private static final int MOST_CHANGES = 1_000;

  private final CurrentCouncil currentCouncil;
  private final ArchiveIdeas ideas;
  private final ArchiveRounds rounds;
  private final ArchiveVotes votes;
  private final ArchiveDeliveries deliveries;
  private final ArchiveComments comments;
  private final ArchiveFiles files;
  private final ProcessChangeService changes;

  @Inject
  ArchiveContent(
      CurrentCouncil currentCouncil,
      ArchiveIdeas ideas,
      ArchiveRounds rounds,
      ArchiveVotes votes,
      ArchiveDeliveries deliveries,
      ArchiveComments comments,
      ArchiveFiles files,
      ProcessChangeService changes) {
    this.currentCouncil = currentCouncil;
    this.ideas = ideas;
    this.rounds = rounds;
    this.votes = votes;
    this.deliveries = deliveries;
    this.comments = comments;
    this.files = files;
    this.changes = changes;
  }

  /** Hears how far the work is. */
  interface Progress {

    void tell(long done, long total);
  }

  /** Writes all files. */
  void write(BundleWriter bundle, ProcessDetails process, Instant made, Progress progress)
      throws IOException {
    Council council = currentCouncil.get();
    List<RoundDetails> itsRounds = rounds.list(process);
    List<ElectionDetails> itsVotes = votes.list(process);
    long all =
        council.languages().size() * ideas.count(process) + itsRounds.size() + itsVotes.size() + 1;
    long[] done = {0};
    Runnable each = () -> progress.tell(++done[0], all);
    bundle.add("index.html", entrance(council, process, made));
    for (Locale language : council.languages()) {
      ArchiveWords words = new ArchiveWords(council, language, process, made);
      writePages(bundle, process, words, itsRounds, itsVotes, each);
    }
    ideas.writeTable(bundle, process);
    for (RoundDetails round : itsRounds) {
      rounds.writeData(bundle, round);
      each.run();
    }
    for (ElectionDetails vote : itsVotes) {
      votes.writeData(bundle, vote);
      each.run();
    }
  }

  private static String entrance(Council council, ProcessDetails process, Instant made) {
    ArchiveWords main = new ArchiveWords(council, council.languages().get(0), process, made);
    ArchivePage page = main.page(main.of(process.title()), "");
    ArchivePage.Section languages = page.section(main.get("archives.page.languages"));
    for (Locale language : council.languages()) {
      ArchiveWords words = new ArchiveWords(council, language, process, made);
      languages.link(
          words.folder() + "index.html", words.texts().languageName(language.getLanguage()), "");
    }
    return page.write();
  }

  private void writePages(
      BundleWriter bundle,
      ProcessDetails process,
      ArchiveWords words,
      List<RoundDetails> itsRounds,
      List<ElectionDetails> itsVotes,
      Runnable each)
      throws IOException {
    ArchivePage page = words.page(words.of(process.title()), "../index.html");
    ArchivePage.paragraphs(words.of(process.summary())).forEach(page::lead);
    files.write(bundle, page, files.list("process", process.slug()), 1, words);
    phases(page, process, words);
    changes(page, process, words);
    if (!itsRounds.isEmpty()) {
      ArchivePage.Section list = page.section(words.get("archives.rounds"));
      for (RoundDetails round : itsRounds) {
        String path = "rounds/" + round.slug() + ".html";
        list.link(path, words.of(round.title()), "");
        bundle.add(words.folder() + path, rounds.page(round, words));
      }
    }
    if (!itsVotes.isEmpty()) {
      ArchivePage.Section list = page.section(words.get("archives.votes"));
      for (ElectionDetails vote : itsVotes) {
        String path = "votes/" + vote.slug() + ".html";
        list.link(path, words.of(vote.title()), "");
        bundle.add(words.folder() + path, votes.page(vote, words));
      }
    }
    deliveries.writePages(bundle, page, process, words);
    if (ideas.count(process) > 0) {
      ArchivePage.Section list = page.section(words.get("archives.ideas"));
      list.link("../data/ideas.csv", words.get("archives.ideas.table"), "");
      ideas.writePages(bundle, process, words, list, each);
    }
    comments.write(page, "process", process.slug(), words.get("archives.comments"), words);
    page.section(words.get("archives.check"))
        .say(words.get("archives.check.how"))
        .say(words.get("archives.check.command"))
        .say(words.get("archives.check.key"));
    page.section(words.get("archives.left")).say(words.get("archives.left.what"));
    bundle.add(words.folder() + "index.html", page.write());
  }

  /** What was changed since residents first saw the process, and why, the latest first. */
  private void changes(ArchivePage page, ProcessDetails process, ArchiveWords words) {
    List<ChangeDetails> all = changes.list(process, MOST_CHANGES);
    if (!all.isEmpty()) {
      ArchivePage.Section section =
          page.section(words.get("archives.changes"))
              .columns(words.get("archives.changes.when"), words.get("archives.changes.why"));
      all.forEach(
          change -> section.row(words.texts().date(change.at()), words.of(change.reason())));
    }
  }

  private static void phases(ArchivePage page, ProcessDetails process, ArchiveWords words) {
    if (process.phases().isEmpty()) {
      return;
    }
    ArchivePage.Section section =
        page.section(words.get("archives.phases"))
            .columns(
                words.get("archives.phase"),
                words.get("archives.phase.from"),
                words.get("archives.phase.to"));
    for (PhaseSpan phase : process.phases()) {
      section.row(
          words.get("processes.phase." + phase.kind().name()),
          words.texts().date(phase.firstDay()),
          words.texts().date(phase.lastDay()));
    }
  }
}
