package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionRefusal;
import org.folkmoot.outcomes.Rating;
import org.folkmoot.outcomes.RatingDetails;
import org.folkmoot.outcomes.RatingService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How good residents find what was delivered, on the page of the delivery. */
@Named
@RequestScoped
public class RatingView {

  private final RatingService service;
  private final DeliveryView delivery;
  private final Feedback feedback;
  private Optional<RatingDetails> own = Optional.empty();
  private boolean isOwnKnown;
  private @Nullable Map<Rating, Long> counts;
  private @Nullable Rating rating;
  private @Nullable String missing;

  @Inject
  RatingView(RatingService service, DeliveryView delivery, Feedback feedback) {
    this.service = service;
    this.delivery = delivery;
    this.feedback = feedback;
  }

  private DecisionDetails decision() {
    return delivery.getDecision();
  }

  private Optional<RatingDetails> own() {
    if (!isOwnKnown) {
      own = service.findOwn(decision());
      isOwnKnown = true;
    }
    return own;
  }

  /** Whether the visitor has answered. */
  public boolean isAnswered() {
    return own().isPresent();
  }

  /** Whether the visitor is signed in. */
  public boolean isSignedIn() {
    return service.isSignedIn();
  }

  /** Whether the visitor may answer. */
  public boolean isResident() {
    return service.isResident();
  }

  /** What can be answered. */
  public List<Rating> getChoices() {
    return List.of(Rating.values());
  }

  /** How many gave an answer. */
  public long count(Rating one) {
    Map<Rating, Long> known = counts;
    if (known == null) {
      known = service.count(decision());
      counts = known;
    }
    return known.getOrDefault(one, 0L);
  }

  /** How many have answered. */
  public long getTotal() {
    return getChoices().stream().mapToLong(this::count).sum();
  }

  /** Share of an answer, in percent for a bar. */
  public long percent(Rating one) {
    return getTotal() == 0 ? 0 : Math.round(100.0 * count(one) / getTotal());
  }

  /** What people miss, for staff; nothing for others. */
  public List<RatingDetails> getMissingList() {
    return service.isReader(decision()) ? service.listMissing(decision()) : List.of();
  }

  /** Sends the answer. */
  public void send() {
    Rating chosen = rating;
    String text = Texts.tidy(getMissing());
    if (chosen == null) {
      feedback.fault("rating", "outcomes.rating.choose");
      return;
    }
    if (text.length() > RatingService.LONGEST) {
      feedback.fault(
          "missing", "outcomes.rating.missing.long", RatingService.LONGEST, text.length());
      return;
    }
    try {
      service.rate(decision().reference(), chosen, text);
      feedback.done(decision().delivery(), "outcomes.rating.done");
    } catch (DecisionRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  /** The chosen answer. */
  public @Nullable Rating getRating() {
    return rating == null ? own().map(RatingDetails::rating).orElse(null) : rating;
  }

  /** For the form. */
  public void setRating(@Nullable Rating rating) {
    this.rating = rating;
  }

  /** What is missing, as typed. */
  public String getMissing() {
    String typed = missing;
    return typed == null ? own().map(RatingDetails::missing).orElse("") : typed;
  }

  /** For the form. */
  public void setMissing(String missing) {
    this.missing = missing;
  }
}
