package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.residents.ResidentService;

/**
 * Residents say how good it is what was delivered. The numbers are public; what they miss is read
 * by staff, without names. Who voted is known to nobody, so every resident may answer.
 */
@ApplicationScoped
public class RatingService {

  /** Most characters of what is missing. */
  public static final int LONGEST = 2_000;

  private final DecisionRepository decisions;
  private final RatingRepository ratings;
  private final ResidentService residents;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  RatingService(
      DecisionRepository decisions,
      RatingRepository ratings,
      ResidentService residents,
      Visitor visitor,
      Clock clock) {
    this.decisions = decisions;
    this.ratings = ratings;
    this.residents = residents;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * Says how good it is, or says it anew.
   *
   * @param reference what people cite, for example {@code D17}
   * @throws DecisionRefusal if it is not delivered, or the visitor has not shown to live here
   * @throws NotFound if there is no such promise
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public void rate(String reference, Rating rating, String missing) {
    Person person = visitor.requirePerson();
    Decision decision =
        DecisionReader.idOf(reference)
            .flatMap(decisions::find)
            .filter(Decision::isPromise)
            .orElseThrow(NotFound::new);
    if (decision.stage() != Stage.DELIVERED) {
      throw DecisionRefusal.notDelivered();
    }
    if (residents.current(person.id()).isEmpty()) {
      throw DecisionRefusal.residentsOnly();
    }
    if (missing.length() > LONGEST) {
      throw DecisionRefusal.tooLong();
    }
    Instant now = clock.instant();
    ratings
        .find(decision.id(), person.id())
        .ifPresentOrElse(
            said -> said.say(rating, missing, now),
            () ->
                ratings.add(new DeliveryRating(decision.id(), person.id(), rating, missing, now)));
    ratings.flush();
  }

  /** What the visitor said. */
  @Transactional
  public Optional<RatingDetails> findOwn(DecisionDetails decision) {
    return visitor
        .person()
        .flatMap(person -> ratings.find(decision.id(), person.id()))
        .map(DeliveryRating::toDetails);
  }

  /** How many people gave each answer; every answer stands in it. */
  @Transactional
  public Map<Rating, Long> count(DecisionDetails decision) {
    Map<Rating, Long> counts = new EnumMap<>(Rating.class);
    for (Rating one : Rating.values()) {
      counts.put(one, 0L);
    }
    counts.putAll(ratings.count(decision.id()));
    return counts;
  }

  /**
   * What people miss, the latest first, at most 200; without names.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is of the staff there
   */
  @Transactional
  public List<RatingDetails> listMissing(DecisionDetails decision) {
    visitor.requireReaderOf(decision.process().id());
    return ratings.listMissing(decision.id()).stream().map(DeliveryRating::toDetails).toList();
  }

  /** Whether the visitor is signed in. */
  public boolean isSignedIn() {
    return visitor.person().isPresent();
  }

  /** Whether the visitor has shown to live here. */
  @Transactional
  public boolean isResident() {
    return visitor.person().flatMap(person -> residents.current(person.id())).isPresent();
  }

  /** Whether the visitor reads what people miss. */
  public boolean isReader(DecisionDetails decision) {
    return visitor.hasAnyIn(decision.process().id(), Role.readers());
  }
}
