package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.PabulibWriter;

/** Puts a finished round with its ballots into a process at once: for the demo. */
@ApplicationScoped
public class RoundArchive {

  private final RoundLoader loader;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RoundArchive() {
    this(null);
  }

  @Inject
  RoundArchive(RoundLoader loader) {
    this.loader = loader;
  }

  /**
   * Stores and publishes a round.
   *
   * @return its slug
   */
  @Transactional
  public String add(long processId, String fileName, PabulibTables tables, String description) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PabulibWriter.write(tables, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BallotFile file = BallotFile.of(fileName, bytes.toByteArray(), Election.of(tables, fileName));
    BudgetRound round = loader.load(processId, Optional.empty(), file);
    RoundDetails details = round.toDetails(false);
    round.describe(
        new RoundForm(details.title(), description, details.budget(), details.voteType()));
    round.publish();
    return details.slug();
  }
}
