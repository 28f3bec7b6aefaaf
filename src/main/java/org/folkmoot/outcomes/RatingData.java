package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/** What this feature holds about a person: what they said of deliveries. It goes with them. */
@ApplicationScoped
class RatingData implements PersonalDataSource {

  private final RatingRepository ratings;

  @Inject
  RatingData(RatingRepository ratings) {
    this.ratings = ratings;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "ratings", ratings.listOf(person.id()).stream().map(RatingData::fieldsOf).toList()));
  }

  private static Map<String, Object> fieldsOf(DeliveryRating rating) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("decision", Decision.reference(rating.decisionId()));
    fields.put("rating", rating.toDetails().rating().name());
    fields.put("missing", rating.toDetails().missing());
    fields.put("ratedAt", rating.ratedAt());
    return fields;
  }

  void forget(@Observes AccountDeleted account) {
    ratings.removeOf(account.accountId());
  }
}
