package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.pages.Csv;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;

/**
 * Ideas and what people said about them, as everybody may read them: nothing hidden, held, taken
 * back or deleted, and no names of residents.
 */
@ApplicationScoped
class ArchiveIdeas {

  private static final int AT_ONCE = 100;

  private final ProposalReader proposals;
  private final ArchiveComments comments;
  private final ArchiveFiles files;

  @Inject
  ArchiveIdeas(ProposalReader proposals, ArchiveComments comments, ArchiveFiles files) {
    this.proposals = proposals;
    this.comments = comments;
    this.files = files;
  }

  /** How many ideas there are. */
  long count(ProcessDetails process) {
    return proposals.count(process);
  }

  private void forEach(ProcessDetails process, Consumer<ProposalDetails> reader) {
    List<ProposalDetails> part =
        proposals.list(process, ProposalFilter.ALL, PageRequest.of(0, AT_ONCE)).rows();
    while (!part.isEmpty()) {
      part.stream().filter(ArchiveIdeas::isReadable).forEach(reader);
      String last = part.get(part.size() - 1).reference();
      part = proposals.listAfter(process, ProposalFilter.ALL, last, AT_ONCE);
    }
  }

  private static boolean isReadable(ProposalDetails idea) {
    return idea.published() && !idea.held() && !idea.hidden() && !idea.withdrawn();
  }

  /** The table of all ideas. */
  void writeTable(BundleWriter bundle, ProcessDetails process) throws IOException {
    bundle.add(
        "data/ideas.csv",
        output -> {
          Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
          Csv table = Csv.begin(writer);
          table.row(
              "reference",
              "title",
              "text",
              "category",
              "ward",
              "place",
              "published",
              "supports",
              "comments",
              "standing",
              "answer");
          forEach(process, idea -> table.row(cells(idea)));
          writer.flush();
        });
  }

  private static List<String> cells(ProposalDetails idea) {
    return List.of(
        idea.reference(),
        idea.title().main(),
        idea.body().main(),
        idea.categoryName().main(),
        idea.ward(),
        idea.place(),
        idea.publishedAt().map(Object::toString).orElse(""),
        String.valueOf(idea.supports()),
        String.valueOf(idea.comments()),
        idea.standing(),
        idea.answerText().main());
  }

  /** A page for each idea, and the list of all in the section. */
  void writePages(
      BundleWriter bundle,
      ProcessDetails process,
      ArchiveWords words,
      ArchivePage.Section list,
      Runnable each)
      throws IOException {
    List<IOException> failed = new ArrayList<>();
    forEach(
        process,
        idea -> {
          each.run();
          String path = "ideas/" + idea.reference() + ".html";
          list.link(
              path,
              words.of(idea.title()),
              words.texts().count("archives.idea.supports", idea.supports()));
          try {
            bundle.add(words.folder() + path, page(bundle, idea, words));
          } catch (IOException e) {
            failed.add(e);
          }
        });
    if (!failed.isEmpty()) {
      throw failed.get(0);
    }
  }

  private String page(BundleWriter bundle, ProposalDetails idea, ArchiveWords words)
      throws IOException {
    ArchivePage page = words.page(words.of(idea.title()), "../index.html");
    page.lead(facts(idea, words));
    page.section(words.get("archives.idea.text"))
        .say(ArchivePage.paragraphs(words.of(idea.body())));
    files.write(bundle, page, new ArchiveFiles.Place("proposal", idea.reference(), 2), words);
    if (idea.answeredAt().isPresent()) {
      page.section(words.get("archives.idea.answer"))
          .say(words.get("proposals.state." + idea.standing()))
          .say(ArchivePage.paragraphs(words.of(idea.answerText())));
    }
    comments.write(page, "proposal", idea.reference(), words.get("archives.comments"), words);
    return page.write();
  }

  private static String facts(ProposalDetails idea, ArchiveWords words) {
    List<String> facts = new ArrayList<>(List.of(idea.reference()));
    facts.add(words.texts().count("archives.idea.supports", idea.supports()));
    facts.add(words.of(idea.categoryName()));
    facts.add(idea.ward());
    facts.add(idea.place());
    idea.publishedAt().ifPresent(time -> facts.add(words.texts().date(time)));
    return String.join(" · ", facts.stream().filter(fact -> !fact.isBlank()).toList());
  }
}
