package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.outcomes.FateGap;
import org.folkmoot.outcomes.FateService;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.texts.Texts;

/** Contributions without a fate, as staff work through them. */
@Named
@RequestScoped
public class FatesView {

  private final Texts texts;
  private final LazyRows<FateGap> rows;

  @Inject
  FatesView(FateService fates, Texts texts) {
    this.texts = texts;
    this.rows = LazyRows.of(fates::list, FateGap::key);
  }

  /** What waits longest first. */
  public LazyRows<FateGap> getRows() {
    return rows;
  }

  /** Sends the list as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "without-fate.csv",
        Stream.of("what", "why", "process", "since", "days")
            .map(column -> texts.get("outcomes.fates.column." + column))
            .toList(),
        rows,
        one ->
            List.of(
                texts.text(one.title()),
                texts.get("outcomes.fates.why." + one.why().name()),
                texts.text(one.process().title()),
                texts.date(one.since()),
                String.valueOf(one.days())));
  }
}
