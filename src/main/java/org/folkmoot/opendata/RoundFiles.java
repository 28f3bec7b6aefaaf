package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.RoundSummary;
import org.folkmoot.texts.Texts;

/** Ballots of decided rounds as Pabulib files, and their outcomes. */
@ApplicationScoped
class RoundFiles implements CatalogEntries {

  private final CountService counts;

  @Inject
  RoundFiles(CountService counts) {
    this.counts = counts;
  }

  @Override
  public List<JsonObjectBuilder> entries(Catalog.Ground ground) {
    return counts.listPublished().stream()
        .flatMap(summary -> entry(ground, summary).stream())
        .toList();
  }

  private Optional<JsonObjectBuilder> entry(Catalog.Ground ground, RoundSummary summary) {
    Texts texts = ground.texts();
    String slug = summary.round().slug();
    return counts
        .findPublished(slug)
        .map(
            outcome -> {
              CatalogEntry entry =
                  new CatalogEntry(
                      ground,
                      "/outcome?round=" + slug,
                      texts.with("opendata.ballots", texts.text(summary.round().title())),
                      texts.get("opendata.ballots.about"));
              String api = "/api/v1/rounds/" + slug;
              String sha256 = outcome.run().ballotsSha256();
              entry.file(
                  api + "/ballots.pb",
                  "text/plain",
                  sha256.isEmpty() ? null : sha256,
                  summary.publishedAt());
              entry.file(api + "/outcome", "application/json", null, summary.publishedAt());
              return entry.build(ground.root() + "/#council");
            });
  }
}
