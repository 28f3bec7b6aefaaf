package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Reads what is typed of an idea, as far as it can be used. */
@RequestScoped
class DraftReading {

  private final WardService wards;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;

  @Inject
  DraftReading(WardService wards, CurrentCouncil currentCouncil, Texts texts) {
    this.wards = wards;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
  }

  /**
   * The form; what is not named in it stays as it was, a cost that is no number, too.
   *
   * @throws BadRequestException if the title is missing, or a text too long
   */
  ProposalForm read(Locale language, JsonObject typed, @Nullable ProposalForm before) {
    try {
      return new ProposalForm(
          typed.containsKey("title") || before == null
              ? LocalizedText.of(language, text(typed, "title"))
              : before.title(),
          LocalizedText.of(language, text(typed, "body")),
          ward(text(typed, "ward")),
          Texts.tidy(text(typed, "place")),
          cost(text(typed, "cost"), before),
          text(typed, "category"),
          GeoPoint.read(text(typed, "point-latitude"), text(typed, "point-longitude")));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(e);
    }
  }

  private Optional<Long> ward(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : wards.list().stream()
            .map(WardDetails::id)
            .filter(known -> String.valueOf(known).equals(id))
            .findFirst();
  }

  private Optional<Amount> cost(String typed, @Nullable ProposalForm before) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    Optional<Amount> sum = texts.parseMoney(typed, currentCouncil.get().currency());
    return sum.isEmpty() && before != null ? before.cost() : sum;
  }

  /**
   * What is typed and cannot be used, though it stays for its author to mend: sentences by input.
   */
  Map<String, String> problems(JsonObject typed) {
    String cost = text(typed, "cost");
    Currency currency = currentCouncil.get().currency();
    return cost.isBlank() || texts.parseMoney(cost, currency).isPresent()
        ? Map.of()
        : Map.of("cost", texts.moneyProblem(cost, currency));
  }

  /** A text of the object; empty if there is none. */
  static String text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    return value instanceof JsonString string ? string.getString() : "";
  }
}
