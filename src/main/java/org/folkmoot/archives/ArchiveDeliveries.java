package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionFilter;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.MilestoneDetails;
import org.folkmoot.processes.ProcessDetails;

/** What the council promised, and how far it was when the archive was made. */
@ApplicationScoped
class ArchiveDeliveries {

  private static final int AT_ONCE = 100;

  private final DecisionReader decisions;
  private final ArchiveFiles files;

  @Inject
  ArchiveDeliveries(DecisionReader decisions, ArchiveFiles files) {
    this.decisions = decisions;
    this.files = files;
  }

  /** A page for each promise, and a section with the list of all; nothing if there is none. */
  void writePages(
      BundleWriter bundle, ArchivePage index, ProcessDetails process, ArchiveWords words)
      throws IOException {
    DecisionFilter promises = DecisionFilter.ALL.of(process.id()).promising();
    DecisionReader.Part part = decisions.listAfter(promises, "", AT_ONCE);
    if (part.decisions().isEmpty()) {
      return;
    }
    ArchivePage.Section list = index.section(words.get("archives.deliveries"));
    write(bundle, list, part, words);
    while (part.next().isPresent()) {
      part = decisions.listAfter(promises, part.next().get(), AT_ONCE);
      write(bundle, list, part, words);
    }
  }

  private void write(
      BundleWriter bundle, ArchivePage.Section list, DecisionReader.Part part, ArchiveWords words)
      throws IOException {
    for (DecisionDetails promise : part.decisions()) {
      String path = "deliveries/" + promise.reference() + ".html";
      list.link(path, title(promise, words), stage(promise, words));
      bundle.add(words.folder() + path, page(bundle, promise, words));
    }
  }

  private static String title(DecisionDetails promise, ArchiveWords words) {
    return promise.title().isEmpty() ? promise.reference() : words.of(promise.title());
  }

  private static String stage(DecisionDetails promise, ArchiveWords words) {
    return words.get("outcomes.stage." + promise.stage().name());
  }

  private String page(BundleWriter bundle, DecisionDetails promise, ArchiveWords words)
      throws IOException {
    ArchivePage page = words.page(title(promise, words), "../index.html");
    page.lead(facts(promise, words));
    page.section(words.get("archives.delivery.decided"))
        .say(words.of(promise.terms().decidedBy()))
        .say(ArchivePage.paragraphs(words.of(promise.terms().reasons())));
    page.section(words.get("archives.delivery.stage"))
        .say(stage(promise, words) + ", " + words.texts().date(promise.stageSince()))
        .say(ArchivePage.paragraphs(words.of(promise.stageNote())));
    steps(page, promise, words);
    files.write(bundle, page, files.list("delivery", promise.reference()), 2, words);
    return page.write();
  }

  private static String facts(DecisionDetails promise, ArchiveWords words) {
    List<String> facts = new ArrayList<>(List.of(promise.reference()));
    facts.add(words.get("outcomes.verdict." + promise.terms().verdict().name()));
    facts.add(words.texts().date(promise.terms().decidedOn()));
    facts.add(promise.ward());
    return String.join(" · ", facts.stream().filter(fact -> !fact.isBlank()).toList());
  }

  private void steps(ArchivePage page, DecisionDetails promise, ArchiveWords words) {
    List<MilestoneDetails> steps = decisions.listMilestones(promise);
    if (steps.isEmpty()) {
      return;
    }
    ArchivePage.Section section =
        page.section(words.get("outcomes.steps"))
            .columns(
                words.get("archives.delivery.step"),
                words.get("archives.delivery.planned"),
                words.get("archives.delivery.done"));
    steps.forEach(
        step ->
            section.row(
                words.of(step.title()),
                words.texts().date(step.planned()),
                step.done().map(words.texts()::date).orElse("–")));
  }
}
