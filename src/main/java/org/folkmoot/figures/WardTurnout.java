package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.RoundSummary;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;

/** How many people of a ward voted in rounds and votes, as protected as everywhere. */
@ApplicationScoped
public class WardTurnout {

  private static final int MOST = 5;

  private final FigureService figures;
  private final CountService counts;
  private final ElectionService elections;

  @Inject
  WardTurnout(FigureService figures, CountService counts, ElectionService elections) {
    this.figures = figures;
    this.counts = counts;
    this.elections = elections;
  }

  /**
   * Turnout of a ward in something.
   *
   * @param title what it is called
   * @param path address of its figures
   * @param people people of the ward who voted
   * @param asked people of the ward in the register, if that is known
   */
  public record Line(
      LocalizedText title, String path, ProtectedCell people, Optional<ProtectedCell> asked) {}

  /** The latest first, rounds before votes. */
  @Transactional
  public List<Line> list(WardDetails ward) {
    List<Line> lines = new ArrayList<>();
    for (RoundSummary summary : counts.listPublished()) {
      String slug = summary.round().slug();
      line(ward, summary.round().title(), "/figures?round=" + slug, figures.ofRound(slug))
          .ifPresent(lines::add);
    }
    for (ElectionDetails election : elections.list()) {
      String slug = election.slug();
      line(ward, election.title(), "/figures?vote=" + slug, figures.ofVote(slug))
          .ifPresent(lines::add);
    }
    return lines.subList(0, Math.min(MOST, lines.size()));
  }

  private static Optional<Line> line(
      WardDetails ward, LocalizedText title, String path, List<FigureTable> tables) {
    Optional<FigureTable> voted =
        tables.stream()
            .filter(table -> table.breakdown() == Breakdown.WARD && table.unit() != Unit.ASKED)
            .findFirst();
    Optional<FigureTable> asked =
        tables.stream().filter(table -> table.unit() == Unit.ASKED).findFirst();
    return voted.map(
        table ->
            new Line(
                title, path, table.cell(ward.name()), asked.map(all -> all.cell(ward.name()))));
  }
}
