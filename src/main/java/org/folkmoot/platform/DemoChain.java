package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.accounts.Councillors;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.WardService;
import org.folkmoot.search.SearchOutbox;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.LocalizedTextConverter;
import org.folkmoot.texts.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * The idea from which a project of last year's budget was made, so that its chain begins where
 * chains begin; and the ward of the councillor, so that her page opens by itself.
 */
@ApplicationScoped
class DemoChain {

  private static final int WRITTEN = 490;
  private static final int ANSWERED = 440;
  private static final LocalizedTextConverter TEXTS = new LocalizedTextConverter();

  private final Database database;
  private final SearchOutbox search;
  private final WardService wards;
  private final Councillors councillors;
  private final StaffService staff;

  @Inject
  DemoChain(
      Database database,
      SearchOutbox search,
      WardService wards,
      Councillors councillors,
      StaffService staff) {
    this.database = database;
    this.search = search;
    this.wards = wards;
    this.councillors = councillors;
    this.staff = staff;
  }

  /** Gives councillors without a ward the one of a project; the visitor is an administrator. */
  void seat(TrailProject project) {
    wards.list().stream()
        .filter(ward -> ward.name().equals(project.place()))
        .findFirst()
        .ifPresent(
            ward ->
                councillors.list().stream()
                    .filter(one -> one.wardId().isEmpty())
                    .forEach(one -> staff.assignWard(one.accountId(), Optional.of(ward.id()))));
  }

  /** Writes the idea, which came on paper, and joins the project to it. */
  void begin(Council council, TrailProject project, Instant today) {
    LocalizedText text =
        DemoCouncil.inBoth(
            "Please look at this. Everybody at our club asks for it, and we would help.",
            "Edrychwch ar hyn, os gwelwch yn dda. Mae pawb yn ein clwb yn gofyn amdano, a byddem yn"
                + " helpu.");
    long idea;
    try (Connection connection = database.source().getConnection();
        DemoRows rows = new DemoRows(connection)) {
      idea = rows.next("proposal");
      rows.add(
          "proposal",
          "id, council_id, process_id, on_behalf, title, body, ward_id, place, search, state,"
              + " state_since, reason, created_at, published_at, supports, comments, answer,"
              + " answer_text, answer_responsible, answered_at, version",
          Arrays.asList(
              idea,
              council.id(),
              project.processId(),
              "Riverside Tuesday Club",
              TEXTS.convertToDatabaseColumn(project.name()),
              TEXTS.convertToDatabaseColumn(text),
              wardOf(project),
              "",
              SearchText.of(project.name().main() + " " + text.main()),
              "PUBLISHED",
              before(today, WRITTEN),
              "",
              before(today, WRITTEN),
              before(today, WRITTEN),
              0,
              0,
              "FEASIBLE",
              TEXTS.convertToDatabaseColumn(
                  DemoCouncil.inBoth(
                      "It can be done, so it goes to the vote.",
                      "Gellir ei wneud, felly bydd yn mynd i’r bleidlais.")),
              "{}",
              before(today, ANSWERED),
              1L));
      rows.add(
          "project_origin",
          "id, council_id, round_id, project_id, proposal_id",
          Arrays.asList(-project.id(), council.id(), project.roundId(), project.id(), idea));
      rows.send();
      rows.restart("proposal_id", idea + 1);
    } catch (SQLException e) {
      throw new IllegalStateException("the idea of the demo was not written", e);
    }
    search.changed("proposal", idea);
  }

  private @Nullable Long wardOf(TrailProject project) {
    return wards.list().stream()
        .filter(ward -> ward.name().equals(project.place()))
        .map(ward -> ward.id())
        .findFirst()
        .orElse(null);
  }

  private static Instant before(Instant today, int days) {
    return today.minus(Duration.ofDays(days));
  }
}
