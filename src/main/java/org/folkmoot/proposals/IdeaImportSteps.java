package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Person;
import org.folkmoot.texts.SearchText;

/** The steps of an import of ideas, each a transaction of its own. */
@ApplicationScoped
class IdeaImportSteps {

  /** In the log: somebody whose account is gone. */
  private static final long NOBODY = 0;

  private final IdeaImportRepository imports;
  private final ProposalRepository proposals;
  private final CategoryRepository categories;
  private final WardService wards;
  private final AccountService accounts;
  private final CurrentCouncil currentCouncil;
  private final Journal journal;
  private final Clock clock;

  @Inject
  IdeaImportSteps(
      IdeaImportRepository imports,
      ProposalRepository proposals,
      CategoryRepository categories,
      WardService wards,
      AccountService accounts,
      CurrentCouncil currentCouncil,
      Journal journal,
      Clock clock) {
    this.imports = imports;
    this.proposals = proposals;
    this.categories = categories;
    this.wards = wards;
    this.accounts = accounts;
    this.currentCouncil = currentCouncil;
    this.journal = journal;
    this.clock = clock;
  }

  /** Marks a file as being read and gives what it may name; empty if it is over or gone. */
  @Transactional
  Optional<IdeaFile.Known> begin(long id) {
    Optional<IdeaImport> file = imports.find(id).filter(IdeaImport::canBegin);
    file.ifPresent(IdeaImport::begin);
    return file.map(one -> known(one.processId()));
  }

  /** What a file for a process may name. */
  @Transactional
  IdeaFile.Known known(long process) {
    Map<String, String> named = new HashMap<>();
    for (CategoryDetails category : listCategories(process)) {
      category.name().byLanguage().values().forEach(name -> put(named, name, category.slug()));
      put(named, category.slug(), category.slug());
    }
    Map<String, Long> wardIds =
        wards.list().stream()
            .collect(
                Collectors.toMap(
                    ward -> SearchText.of(ward.name()), WardDetails::id, (one, other) -> one));
    return new IdeaFile.Known(
        named, wardIds, currentCouncil.get().currency(), currentCouncil.get().languages());
  }

  private static void put(Map<String, String> named, String name, String slug) {
    named.putIfAbsent(SearchText.of(name), slug);
  }

  private List<CategoryDetails> listCategories(long process) {
    return categories.list(process).stream().map(Category::toDetails).toList();
  }

  /** Ends it if its process holds the same file already. */
  @Transactional
  boolean finishIfKnown(long id, String hash) {
    IdeaImport file = get(id);
    boolean isKnown = imports.isKnown(file.processId(), hash);
    if (isKnown) {
      file.finishAsKnown(clock.instant());
      record(file, "proposals.journal.importKnown", 0);
    }
    return isKnown;
  }

  @Transactional
  void fail(long id, List<IdeaFileProblem> problems) {
    IdeaImport file = get(id);
    file.fail(problems, clock.instant());
    record(file, "proposals.journal.importFailed", problems.size());
  }

  /**
   * Publishes the ideas, all or none.
   *
   * @throws org.folkmoot.jobs.JobStopped if it was called off
   */
  @Transactional
  void store(JobRun run, List<IdeaFile.Row> rows, String hash) {
    run.confirm();
    IdeaImport file = get(run.subject());
    Map<String, Long> ids =
        listCategories(file.processId()).stream()
            .collect(Collectors.toMap(CategoryDetails::slug, CategoryDetails::id));
    Instant now = clock.instant();
    for (IdeaFile.Row row : rows) {
      Proposal proposal = Proposal.onPaper(file.processId(), row.onBehalf(), row.form(), now);
      proposal.place(ids.get(row.form().category()));
      proposals.addLater(proposal);
    }
    file.finish(hash, rows.size(), now);
    proposals.flush();
    record(file, "proposals.journal.importDone", rows.size());
  }

  /** In the name of whoever handed it in. */
  private void record(IdeaImport file, String action, int number) {
    String name = file.requestedBy().flatMap(accounts::findPerson).map(Person::name).orElse("");
    journal.record(
        AuditEvent.of(
                file.requestedBy().orElse(NOBODY),
                name,
                action,
                file.fileName(),
                String.valueOf(number))
            .in(file.processId()));
  }

  private IdeaImport get(long id) {
    return imports.find(id).orElseThrow();
  }
}
