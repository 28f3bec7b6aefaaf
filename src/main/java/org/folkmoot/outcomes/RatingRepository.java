package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** What residents say of deliveries in the current council. */
@ApplicationScoped
class RatingRepository {

  private static final int MOST = 200;

  private final CouncilData council;

  @Inject
  RatingRepository(CouncilData council) {
    this.council = council;
  }

  DeliveryRating add(DeliveryRating rating) {
    council.rows().persist(rating);
    return rating;
  }

  void flush() {
    council.rows().flush();
  }

  Optional<DeliveryRating> find(long decision, long account) {
    return council
        .rows()
        .createQuery(
            "select r from DeliveryRating r where r.decisionId = :decision"
                + " and r.accountId = :account",
            DeliveryRating.class)
        .setParameter("decision", decision)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  Map<Rating, Long> count(long decision) {
    Map<Rating, Long> counts = new EnumMap<>(Rating.class);
    council
        .rows()
        .createQuery(
            "select r.rating, count(r) from DeliveryRating r where r.decisionId = :decision"
                + " group by r.rating",
            Object[].class)
        .setParameter("decision", decision)
        .getResultStream()
        .forEach(row -> counts.put((Rating) row[0], (Long) row[1]));
    return counts;
  }

  List<DeliveryRating> listMissing(long decision) {
    return council
        .rows()
        .createQuery(
            "select r from DeliveryRating r where r.decisionId = :decision and r.missing <> :nothing"
                + " order by r.ratedAt desc, r.id desc",
            DeliveryRating.class)
        .setParameter("decision", decision)
        .setParameter("nothing", "")
        .setMaxResults(MOST)
        .getResultList();
  }

  List<DeliveryRating> listOf(long account) {
    return council
        .rows()
        .createQuery(
            "select r from DeliveryRating r where r.accountId = :account order by r.id",
            DeliveryRating.class)
        .setParameter("account", account)
        .getResultList();
  }

  void removeOf(long account) {
    council
        .rows()
        .createQuery("delete from DeliveryRating r where r.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
