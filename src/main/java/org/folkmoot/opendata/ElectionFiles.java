package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;

/** Archives and results of counted votes. */
@ApplicationScoped
class ElectionFiles implements CatalogEntries {

  private final ElectionService elections;

  @Inject
  ElectionFiles(ElectionService elections) {
    this.elections = elections;
  }

  @Override
  public List<JsonObjectBuilder> entries(Catalog.Ground ground) {
    return elections.list().stream()
        .filter(election -> election.state().counted())
        .map(election -> entry(ground, election))
        .toList();
  }

  private static JsonObjectBuilder entry(Catalog.Ground ground, ElectionDetails election) {
    Texts texts = ground.texts();
    CatalogEntry entry =
        new CatalogEntry(
            ground,
            "/vote?name=" + election.slug(),
            texts.with("opendata.archive", texts.text(election.title())),
            texts.get("opendata.archive.about"));
    String api = "/api/v1/elections/" + election.slug();
    entry.file(api + "/archive", "application/octet-stream", null, election.stateSince());
    entry.file(api + "/result", "application/json", null, election.stateSince());
    return entry.build(ground.root() + "/#council");
  }
}
