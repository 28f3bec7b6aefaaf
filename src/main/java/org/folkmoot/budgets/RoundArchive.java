package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.PabulibWriter;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.search.SearchOutbox;
import org.folkmoot.texts.LocalizedText;

/** Takes over a small round with its ballots from another system at once, as a draft. */
@ApplicationScoped
public class RoundArchive {

  private final RoundLoader loader;
  private final Visitor visitor;
  private final Journal journal;
  private final SearchOutbox search;

  @Inject
  RoundArchive(RoundLoader loader, Visitor visitor, Journal journal, SearchOutbox search) {
    this.search = search;
    this.loader = loader;
    this.visitor = visitor;
    this.journal = journal;
  }

  /**
   * Stores a round with its ballots.
   *
   * @param description what the money is for
   * @param rule by which rule it is counted
   * @return its slug
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @Transactional
  @NeedsNoConfirmation("a draft that nobody sees")
  public String add(
      long processId,
      String fileName,
      PabulibTables tables,
      LocalizedText description,
      AllocationOptions rule) {
    Person facilitator = visitor.requireIn(processId, Role.FACILITATOR);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PabulibWriter.write(tables, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BallotFile file = BallotFile.of(fileName, bytes.toByteArray(), Election.of(tables, fileName));
    BudgetRound round =
        loader.load(new RoundLoader.Target(processId, Optional.empty(), rule), file);
    round.describe(
        new RoundForm(round.titles(), description, round.budget(), round.voteType(), rule));
    search.changedIn(FoundProjects.KIND, processId);
    journal.record(
        AuditEvent.of(
            facilitator.id(),
            facilitator.name(),
            "budgets.journal.importDone",
            fileName,
            round.title()));
    return round.slug();
  }
}
