package org.folkmoot.outcomes.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionTerms;
import org.jspecify.annotations.Nullable;

/**
 * What the council decided about something, and how its promise stands.
 *
 * @param reference what people cite, for example {@code D17}
 * @param kind {@code round}, {@code project} or {@code proposal}
 * @param titles what the thing is called, by language; empty if it cannot be read at the moment
 * @param process name of the process in addresses
 * @param ward name of the ward; null for none
 * @param verdict {@code accept}, {@code amend}, {@code reject} or {@code defer}
 * @param reasons why, by language, Markdown
 * @param decidedOn day of the decision
 * @param decidedBy who decided, by language; empty for an answer to an idea
 * @param meeting address of the meeting; null if none was given
 * @param owner who answers for it, by language
 * @param route the way that it goes, by language
 * @param due last day on which it is not late; null if none was named
 * @param firstDue the day that was promised first; null if none was named
 * @param differs whether the vote came to something else
 * @param difference why, by language
 * @param promise {@code open}, {@code overdue}, {@code undated}, {@code kept}, {@code stopped};
 *     null if nothing is promised
 * @param stage {@code not-begun}, {@code under-way}, {@code delivered}, {@code stopped}; null if
 *     nothing is promised
 * @param stageSince since which day; null if nothing is promised
 * @param daysLate days by which it is late
 * @param daysSince days since it was decided
 * @param planned money that is planned, in major units; null if that is not known
 * @param spent money that is spent, in major units
 * @param currency ISO code
 * @param recordedAt when it was recorded, UTC
 * @param links addresses: {@code self}, {@code page}, {@code subject}, {@code delivery}
 */
public record DecisionRepresentation(
    String reference,
    String kind,
    Map<String, String> titles,
    String process,
    @Nullable String ward,
    String verdict,
    Map<String, String> reasons,
    LocalDate decidedOn,
    Map<String, String> decidedBy,
    @Nullable String meeting,
    Map<String, String> owner,
    Map<String, String> route,
    @Nullable LocalDate due,
    @Nullable LocalDate firstDue,
    boolean differs,
    Map<String, String> difference,
    @Nullable String promise,
    @Nullable String stage,
    @Nullable LocalDate stageSince,
    long daysLate,
    long daysSince,
    @Nullable String planned,
    String spent,
    String currency,
    Instant recordedAt,
    Map<String, String> links) {

  /** Copies the maps. */
  public DecisionRepresentation {
    titles = Map.copyOf(titles);
    reasons = Map.copyOf(reasons);
    decidedBy = Map.copyOf(decidedBy);
    owner = Map.copyOf(owner);
    route = Map.copyOf(route);
    difference = Map.copyOf(difference);
    links = Map.copyOf(links);
  }

  static DecisionRepresentation of(DecisionDetails one) {
    DecisionTerms terms = one.terms();
    boolean isPromise = one.promising();
    return new DecisionRepresentation(
        one.reference(),
        one.kind().key(),
        one.title().byLanguage(),
        one.process().slug(),
        orNull(one.ward()),
        terms.verdict().key(),
        terms.reasons().byLanguage(),
        terms.decidedOn(),
        terms.decidedBy().byLanguage(),
        orNull(terms.meeting()),
        terms.owner().byLanguage(),
        terms.route().byLanguage(),
        terms.due().orElse(null),
        one.firstDue().orElse(null),
        one.differs(),
        terms.difference().byLanguage(),
        one.promise().map(state -> state.key()).orElse(null),
        isPromise ? one.stage().name().toLowerCase(Locale.ROOT).replace('_', '-') : null,
        isPromise ? one.stageSince() : null,
        one.daysLate(),
        one.daysSince(),
        one.planned().map(DecisionRepresentation::major).orElse(null),
        major(one.spent()),
        one.spent().currency().getCurrencyCode(),
        one.createdAt(),
        links(one));
  }

  private static Map<String, String> links(DecisionDetails one) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", "/api/v1/decisions/" + one.reference());
    links.put("page", one.page());
    Optional.of(one.path()).filter(path -> !path.isEmpty()).ifPresent(p -> links.put("subject", p));
    if (one.promising()) {
      links.put("delivery", one.delivery());
    }
    return links;
  }

  private static String major(Amount amount) {
    return amount.toMajor().toPlainString();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
