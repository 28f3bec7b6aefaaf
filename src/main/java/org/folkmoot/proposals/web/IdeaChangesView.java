package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.proposals.EarlierText;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.texts.Differences;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What changed in an idea between two of the texts that it had. */
@Named
@RequestScoped
public class IdeaChangesView {

  /**
   * A text that can be chosen.
   *
   * @param number from 1; the last one is what stands there now
   * @param label when it stood there
   * @param title what it was, in one line
   * @param body why and how
   */
  public record Version(int number, String label, LocalizedText title, LocalizedText body) {}

  private final ProposalView page;
  private final ProposalReader reader;
  private final Address address;
  private final Texts texts;
  private @Nullable List<Version> versions;

  @Inject
  IdeaChangesView(ProposalView page, ProposalReader reader, Address address, Texts texts) {
    this.page = page;
    this.reader = reader;
    this.address = address;
    this.texts = texts;
  }

  /**
   * The page is there for what was changed, and may be read.
   *
   * @throws NotFound if it was not, or may not
   */
  public void load() {
    page.load();
    if (getVersions().size() < 2) {
      throw new NotFound();
    }
  }

  /** All texts, the first one first. */
  public List<Version> getVersions() {
    List<Version> known = versions;
    if (known == null) {
      known = read();
      versions = known;
    }
    return known;
  }

  private List<Version> read() {
    ProposalDetails idea = page.getProposal();
    List<Version> all = new ArrayList<>();
    for (EarlierText text : reader.listEarlierTexts(idea)) {
      String until = texts.dateTime(text.replacedAt());
      all.add(
          new Version(
              text.number(),
              texts.with("proposals.changes.version", text.number(), until),
              text.title(),
              text.body()));
    }
    int last = all.size() + 1;
    all.add(
        new Version(
            last, texts.with("proposals.changes.versionNow", last), idea.title(), idea.body()));
    return all;
  }

  /** Number of the earlier text. */
  public int getFrom() {
    return chosen("from", getTo() - 1);
  }

  /** Number of the later text. */
  public int getTo() {
    return chosen("to", getVersions().size());
  }

  private int chosen(String name, int otherwise) {
    return address
        .findId(name)
        .filter(number -> number >= 1 && number <= getVersions().size())
        .map(Long::intValue)
        .orElse(Math.max(1, otherwise));
  }

  /** What changed in its line. */
  public List<Differences.Part> getTitle() {
    return Differences.between(version(getFrom()).title().main(), version(getTo()).title().main());
  }

  /** What changed in its text. */
  public List<Differences.Part> getBody() {
    return Differences.between(version(getFrom()).body().main(), version(getTo()).body().main());
  }

  /** Whether the two are the same. */
  public boolean isSame() {
    return version(getFrom()).title().equals(version(getTo()).title())
        && version(getFrom()).body().equals(version(getTo()).body());
  }

  private Version version(int number) {
    return getVersions().get(number - 1);
  }

  /** Language of the texts, if it is not that of the page; else null. */
  public @Nullable String getLanguage() {
    LocalizedText title = page.getProposal().title();
    return texts.isForeign(title) ? texts.languageOf(title) : null;
  }

  /** The value of the {@code selected} attribute: none unless it is the chosen one. */
  public @Nullable String selected(int number, int chosen) {
    return number == chosen ? "selected" : null;
  }
}
