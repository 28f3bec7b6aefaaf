package org.folkmoot.figures.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.Councillors.Councillor;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.figures.InterestDetails;
import org.folkmoot.figures.InterestService;
import org.folkmoot.figures.ProtectedCell;
import org.folkmoot.figures.WardPages;
import org.folkmoot.figures.WardTurnout;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.jspecify.annotations.Nullable;

/** The page of a ward: that of the address, else the visitor's own, else a choice. */
@Named
@RequestScoped
public class WardView {

  private static final int ITEMS = 10;
  private static final int ITEMS_OF_A_BRIEF = 4;

  private final WardPages wards;
  private final WardTurnout turnouts;
  private final InterestService interests;
  private final FigureWords words;
  private final Visitor visitor;
  private final Address address;
  private final Clock clock;
  private Optional<WardDetails> ward = Optional.empty();
  private @Nullable List<WardPages.Part> parts;
  private @Nullable List<Councillor> councillors;

  @Inject
  WardView(
      WardPages wards,
      WardTurnout turnouts,
      InterestService interests,
      FigureWords words,
      Visitor visitor,
      Address address,
      Clock clock) {
    this.wards = wards;
    this.turnouts = turnouts;
    this.interests = interests;
    this.words = words;
    this.visitor = visitor;
    this.address = address;
    this.clock = clock;
  }

  /**
   * Looks for the ward.
   *
   * @throws NotFound if the address names a ward that is not there
   */
  public void load() {
    if (address.get("ward").isEmpty()) {
      ward = wards.findOwn();
    } else {
      ward = Optional.of(wards.find(address.get("ward")).orElseThrow(NotFound::new));
    }
  }

  /** Whether the page is about a ward; else one is to be chosen. */
  public boolean isKnown() {
    return ward.isPresent();
  }

  /** The ward. */
  public WardDetails getWard() {
    return ward.orElseThrow(NotFound::new);
  }

  /** Whether it is the visitor's own. */
  public boolean isOwn() {
    return wards.findOwn().equals(ward);
  }

  /** All wards, to choose from. */
  public List<WardDetails> getWards() {
    return wards.list();
  }

  /** Whether the page is the short one, to take along. */
  public boolean isBrief() {
    return !address.get("brief").isEmpty();
  }

  /** This day. */
  public Instant getNow() {
    return clock.instant();
  }

  /** What features know about the ward. */
  public List<WardPages.Part> getParts() {
    List<WardPages.Part> known = parts;
    if (known == null) {
      known = wards.parts(getWard(), isBrief() ? ITEMS_OF_A_BRIEF : ITEMS);
      parts = known;
    }
    return known;
  }

  /** How many things wait for an answer, as far as the page shows them. */
  public int getWaiting() {
    return getParts().stream()
        .filter(part -> part.name().equals("waiting"))
        .mapToInt(part -> part.items().size())
        .sum();
  }

  /** Who answers for the ward. */
  public List<Councillor> getCouncillors() {
    List<Councillor> known = councillors;
    if (known == null) {
      known = wards.councillorsOf(getWard());
      councillors = known;
    }
    return known;
  }

  /** Interests that they declared. */
  public List<InterestDetails> getInterests() {
    return interests.listOf(getCouncillors().stream().map(Councillor::accountId).toList());
  }

  /** Whether the visitor declares interests. */
  public boolean isCouncillor() {
    return visitor.hasAny(java.util.Set.of(Role.COUNCILLOR));
  }

  /** Turnout of the ward. */
  public List<TurnoutLine> getTurnout() {
    List<TurnoutLine> lines = new ArrayList<>();
    for (WardTurnout.Line line : turnouts.list(getWard())) {
      lines.add(
          new TurnoutLine(
              line,
              words.value(line.people()),
              line.asked().flatMap(asked -> share(line.people(), asked)).orElse("–")));
    }
    return lines;
  }

  private Optional<String> share(ProtectedCell people, ProtectedCell asked) {
    return people.value().orElse(0) > asked.value().orElse(0)
        ? Optional.empty()
        : Optional.of(words.share(people, asked));
  }

  /**
   * A line of the turnout.
   *
   * @param line what it is about
   * @param people how many people, or why that is not shown
   * @param share which share of the ward that is; a dash if it is not known
   */
  public record TurnoutLine(WardTurnout.Line line, String people, String share) {}
}
