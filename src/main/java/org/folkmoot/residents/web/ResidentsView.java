package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.folkmoot.kernel.Page;
import org.folkmoot.pages.BarChart;
import org.folkmoot.pages.BarChart.Series;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.residents.ResidentService;
import org.folkmoot.residents.SettingsDetails;
import org.folkmoot.residents.WardFigures;
import org.folkmoot.residents.Way;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which an administrator sees figures by ward and opens or closes ways. */
@Named
@RequestScoped
public class ResidentsView {

  private static final int LONGEST_HELP = 2_000;

  private final ResidentService residents;
  private final Texts texts;
  private final Feedback feedback;
  private final EnumSet<Way> ways = EnumSet.noneOf(Way.class);
  private String helpText = "";
  private final LazyRows<WardFigures> rows =
      LazyRows.of(wanted -> Page.cut(figures(), wanted, columns()), WardFigures::ward);
  private @Nullable List<WardFigures> figures;

  @Inject
  ResidentsView(ResidentService residents, Texts texts, Feedback feedback) {
    this.residents = residents;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Fills the form with what is set. */
  public void load() {
    SettingsDetails settings = residents.settings();
    ways.addAll(settings.ways());
    helpText = settings.helpText();
  }

  /** Sets what the form says. */
  public void save() {
    if (helpText.strip().length() > LONGEST_HELP) {
      feedback.fault("helpText", "residents.settings.help.long", LONGEST_HELP);
      return;
    }
    residents.changeSettings(ways, helpText.strip());
    feedback.done("/staff/residents", "residents.settings.saved");
  }

  /** Figures by ward. */
  public LazyRows<WardFigures> getRows() {
    return rows;
  }

  /** Sends the figures as a table for a spreadsheet: what is not shown is not sent either. */
  public void export() {
    CsvDownload.send(
        "people-by-ward.csv",
        Stream.of(
                "residents.status.ward",
                "residents.figures.registered",
                "residents.figures.verified")
            .map(texts::get)
            .toList(),
        rows,
        row -> List.of(row.ward(), written(row.registered()), written(row.verified())));
  }

  /** The figures as bars. */
  public String getChart() {
    return new BarChart(
            figures().stream().map(WardFigures::ward).toList(),
            List.of(
                new Series(
                    texts.get("residents.figures.registered"),
                    figures().stream().map(WardFigures::registered).toList()),
                new Series(
                    texts.get("residents.figures.verified"),
                    figures().stream().map(WardFigures::verified).toList())))
        .toJson();
  }

  /** What is too small to be shown is equal, so that the order does not tell it. */
  private Map<String, Comparator<WardFigures>> columns() {
    Comparator<WardFigures> byName =
        Comparator.comparing(WardFigures::ward, Collator.getInstance(texts.locale()));
    return Map.of(
        "ward",
        byName,
        "registered",
        Comparator.comparing(row -> row.registered().orElse(1)),
        "verified",
        Comparator.comparing(row -> row.verified().orElse(1)));
  }

  private List<WardFigures> figures() {
    List<WardFigures> known = figures;
    if (known == null) {
      known = residents.figures();
      figures = known;
    }
    return known;
  }

  /** A figure, or that it is too small to be shown. */
  public String written(OptionalLong figure) {
    return figure.isPresent()
        ? texts.number(figure.getAsLong())
        : texts.with("residents.figures.few", WardFigures.SMALLEST_SHOWN);
  }

  private void set(Way way, boolean isOpen) {
    if (isOpen) {
      ways.add(way);
    } else {
      ways.remove(way);
    }
  }

  /** Whether matching is open. */
  public boolean isMatch() {
    return ways.contains(Way.MATCH);
  }

  /** For the form. */
  public void setMatch(boolean isOpen) {
    set(Way.MATCH, isOpen);
  }

  /** Whether letters are open. */
  public boolean isLetter() {
    return ways.contains(Way.LETTER);
  }

  /** For the form. */
  public void setLetter(boolean isOpen) {
    set(Way.LETTER, isOpen);
  }

  /** Whether the desk is open. */
  public boolean isDesk() {
    return ways.contains(Way.DESK);
  }

  /** For the form. */
  public void setDesk(boolean isOpen) {
    set(Way.DESK, isOpen);
  }

  /** Whether claims are open. */
  public boolean isClaim() {
    return ways.contains(Way.CLAIM);
  }

  /** For the form. */
  public void setClaim(boolean isOpen) {
    set(Way.CLAIM, isOpen);
  }

  /** How people get help, as typed. */
  public String getHelpText() {
    return helpText;
  }

  /** For the form. */
  public void setHelpText(String helpText) {
    this.helpText = helpText;
  }
}
