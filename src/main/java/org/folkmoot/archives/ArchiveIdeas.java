package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.files.AttachmentDetails;
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

  /** What becomes of some ideas that were read at once. */
  @FunctionalInterface
  private interface Part {

    void take(List<ProposalDetails> ideas) throws IOException;
  }

  private void readAll(ProcessDetails process, Part reader) throws IOException {
    List<ProposalDetails> part =
        proposals.list(process, ProposalFilter.ALL, PageRequest.of(0, AT_ONCE)).rows();
    while (!part.isEmpty()) {
      reader.take(part.stream().filter(ArchiveIdeas::isReadable).toList());
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
          readAll(process, part -> part.forEach(idea -> table.row(cells(idea))));
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
    readAll(
        process,
        part -> {
          Map<Long, List<AttachmentDetails>> shown =
              files.listShown("proposal", part.stream().map(ProposalDetails::id).toList());
          for (ProposalDetails idea : part) {
            each.run();
            String path = "ideas/" + idea.reference() + ".html";
            list.link(
                path,
                words.of(idea.title()),
                words.texts().count("archives.idea.supports", idea.supports()));
            ArchivePage page = page(idea, words);
            files.write(bundle, page, shown.getOrDefault(idea.id(), List.of()), 2, words);
            answer(page, idea, words);
            talk(page, idea, words);
            bundle.add(words.folder() + path, page.write());
          }
        });
  }

  private static ArchivePage page(ProposalDetails idea, ArchiveWords words) {
    ArchivePage page = words.page(words.of(idea.title()), "../index.html");
    page.lead(facts(idea, words));
    page.section(words.get("archives.idea.text"))
        .say(ArchivePage.paragraphs(words.of(idea.body())));
    return page;
  }

  private static void answer(ArchivePage page, ProposalDetails idea, ArchiveWords words) {
    if (idea.answeredAt().isPresent()) {
      page.section(words.get("archives.idea.answer"))
          .say(words.get("proposals.state." + idea.standing()))
          .say(ArchivePage.paragraphs(words.of(idea.answerText())));
    }
  }

  /** Most ideas of a large process have no comments: nobody is asked about those. */
  private void talk(ArchivePage page, ProposalDetails idea, ArchiveWords words) {
    String heading = words.get("archives.comments");
    if (idea.comments() == 0) {
      page.section(heading).say(words.get("archives.comments.none"));
    } else {
      comments.write(page, "proposal", idea.reference(), heading, words);
    }
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
