package org.folkmoot.budgets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.texts.LocalizedText;

/**
 * A project as a part of what becomes of an idea: from where it came, and what its round made of
 * it.
 *
 * @param id identifier in the database
 * @param roundId its round
 * @param round name of the round in addresses
 * @param roundTitle name of the round as residents read it
 * @param processId the process of the round
 * @param code the project's code
 * @param name its name as everybody may read it
 * @param place ward or neighborhood, may be empty
 * @param cost sum that it asks for
 * @param votes ballots that support it; 0 as long as totals are not shown
 * @param ballots ballots of the round
 * @param point where it is, if it has a point on the map
 * @param proposalId the proposal from which it was made; empty if it was made otherwise
 * @param verdict what the published outcome made of it; empty if there is none, or it was not
 *     counted
 */
public record TrailProject(
    long id,
    long roundId,
    String round,
    LocalizedText roundTitle,
    long processId,
    String code,
    LocalizedText name,
    String place,
    Amount cost,
    int votes,
    int ballots,
    Optional<GeoPoint> point,
    Optional<Long> proposalId,
    Optional<ProjectVerdict> verdict) {

  /** Address of its page. */
  public String path() {
    return "/project?round="
        + round
        + "&project="
        + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  /** What discussions and decisions call it, for example {@code city-budget-2026/P1}. */
  public String reference() {
    return round + "/" + code;
  }

  /** Whether the outcome funded it. */
  public boolean funded() {
    return verdict.filter(ProjectVerdict::funded).isPresent();
  }
}
