package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** What is new, as a feed and as a calendar. */
@ApplicationScoped
class FeedFiles implements CatalogEntries {

  private final ProcessService processes;
  private final CurrentCouncil council;

  @Inject
  FeedFiles(ProcessService processes, CurrentCouncil council) {
    this.processes = processes;
    this.council = council;
  }

  @Override
  public List<JsonObjectBuilder> entries(Catalog.Ground ground) {
    Instant since =
        processes.list().stream()
            .map(ProcessDetails::stateSince)
            .max(Instant::compareTo)
            .orElse(council.get().createdAt());
    CatalogEntry entry =
        new CatalogEntry(
            ground,
            "/data#news",
            ground.texts().get("opendata.dataset.news"),
            ground.texts().get("opendata.dataset.news.about"));
    entry.file("/feeds/processes", "application/atom+xml", null, since);
    entry.file("/data/calendar.ics", "text/calendar", null, since);
    return List.of(entry.build(ground.root() + "/#council"));
  }
}
