package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.votes.CountedService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.FileKind;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.QuestionTally;
import org.folkmoot.votes.TallyService;

/** Votes that were counted: results, and all that a verifier needs. */
@ApplicationScoped
class ArchiveVotes {

  private final ElectionService elections;
  private final CountedService counted;
  private final TallyService tallies;
  private final PublicLogService logs;

  @Inject
  ArchiveVotes(
      ElectionService elections,
      CountedService counted,
      TallyService tallies,
      PublicLogService logs) {
    this.elections = elections;
    this.counted = counted;
    this.tallies = tallies;
    this.logs = logs;
  }

  /** Votes of the process with a published result. */
  List<ElectionDetails> list(ProcessDetails process) {
    return elections.listOf(process).stream()
        .filter(election -> !election.draft())
        .filter(election -> counted.has(election.slug(), FileKind.ARCHIVE))
        .toList();
  }

  private static String folder(ElectionDetails election) {
    return "votes/" + election.slug() + "/";
  }

  private static Map<FileKind, String> names(ElectionDetails election) {
    return Map.of(
        FileKind.ARCHIVE,
        election.uuid() + ".bel",
        FileKind.SIDECAR,
        election.uuid() + ".side.json",
        FileKind.RESULT,
        "result.json",
        FileKind.BALLOTS,
        "ballots.pb");
  }

  /** What verifiers read, piece by piece. */
  void writeData(BundleWriter bundle, ElectionDetails election) throws IOException {
    for (FileKind kind : FileKind.values()) {
      if (counted.has(election.slug(), kind)) {
        bundle.add(
            folder(election) + names(election).get(kind),
            output -> {
              int piece = 0;
              for (Optional<byte[]> next = counted.findPiece(election.slug(), kind, piece);
                  next.isPresent();
                  next = counted.findPiece(election.slug(), kind, piece)) {
                output.write(next.get());
                piece++;
              }
            });
      }
    }
    bundle.add(folder(election) + "log-key.txt", logs.frozen(election.slug()).logKey() + "\n");
    Optional<String> checkpoint = logs.findCheckpoint(election.slug());
    if (checkpoint.isPresent()) {
      bundle.add(folder(election) + "checkpoint.txt", checkpoint.get());
    }
  }

  /** The page of a vote. */
  String page(ElectionDetails election, ArchiveWords words) {
    ArchivePage page = words.page(words.of(election.title()), "../index.html");
    ArchivePage.paragraphs(words.of(election.description())).forEach(page::lead);
    tallies
        .find(election.slug())
        .ifPresent(
            result -> {
              page.lead(words.texts().count("archives.vote.counted", result.counted()));
              result.questions().forEach(question -> question(page, question, words));
            });
    ArchivePage.Section files = page.section(words.get("archives.files"));
    for (FileKind kind : FileKind.values()) {
      if (counted.has(election.slug(), kind)) {
        files.link(
            "../../" + folder(election) + names(election).get(kind),
            words.get("archives.vote.file." + kind.name()),
            "");
      }
    }
    files.link("../../" + folder(election) + "log-key.txt", words.get("archives.vote.logKey"), "");
    files.say(words.get("archives.vote.verify"));
    return page.write();
  }

  private static void question(ArchivePage page, QuestionTally tally, ArchiveWords words) {
    ArchivePage.Section section =
        page.section(words.of(tally.question().text()))
            .columns(
                words.get("archives.vote.place"),
                words.get("archives.vote.option"),
                words.get("archives.vote.number"));
    section.say(
        words
            .texts()
            .with(
                "archives.vote.valid",
                words.texts().number(tally.counted()),
                words.texts().number(tally.blank()),
                words.texts().number(tally.invalid())));
    for (QuestionTally.OptionTally line : tally.lines()) {
      section.row(
          words.texts().number(line.place()),
          words.of(line.option().text()),
          words.texts().number(line.number()));
    }
  }
}
