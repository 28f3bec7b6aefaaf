package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.QuestionTally;
import org.folkmoot.votes.TallyService;

/** Results of counted votes, exact. */
@ApplicationScoped
class ResultsData implements Dataset {

  private final ElectionService elections;
  private final TallyService tallies;

  @Inject
  ResultsData(ElectionService elections, TallyService tallies) {
    this.elections = elections;
    this.tallies = tallies;
  }

  @Override
  public String name() {
    return "vote-results";
  }

  @Override
  public int position() {
    return 80;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("vote"),
        DataColumn.integer("questionNumber"),
        DataColumn.texts("question"),
        DataColumn.text("kind"),
        DataColumn.texts("option"),
        DataColumn.integer("rank"),
        DataColumn.integer("number"),
        DataColumn.integer("counted"),
        DataColumn.integer("blank"),
        DataColumn.integer("invalid"));
  }

  @Override
  public void read(RowSink rows) {
    for (ElectionDetails election : elections.list()) {
      if (election.state().counted()) {
        tallies.find(election.slug()).ifPresent(result -> write(election, result, rows));
      }
    }
  }

  private static void write(ElectionDetails election, TallyService.Result result, RowSink rows) {
    int number = 0;
    for (QuestionTally question : result.questions()) {
      number++;
      for (QuestionTally.OptionTally option : question.lines()) {
        rows.row(
            election.slug(),
            number,
            question.question().text(),
            question.question().kind().name().toLowerCase(Locale.ROOT),
            option.option().text(),
            option.place(),
            option.number(),
            question.counted(),
            question.blank(),
            question.invalid());
      }
    }
  }
}
