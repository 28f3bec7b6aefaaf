package org.folkmoot.budgets.rest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.budgets.ProjectDetails;
import org.jspecify.annotations.Nullable;

/**
 * A project in the API. Votes are given only once an outcome is published: no running totals.
 *
 * @param id code, unique in the round
 * @param name name as residents read it, in the main language
 * @param description what it is, in the main language
 * @param names name by language, the main one first
 * @param descriptions what it is, by language
 * @param cost in major units of the round's currency
 * @param categories its categories
 * @param place ward or neighbourhood, or empty
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param withdrawn whether it takes no part in the count
 * @param withdrawnReason why; may be empty
 * @param votes ballots that support it; null before the outcome is published
 */
public record ProjectRepresentation(
    String id,
    String name,
    String description,
    Map<String, String> names,
    Map<String, String> descriptions,
    BigDecimal cost,
    List<String> categories,
    String place,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    boolean withdrawn,
    String withdrawnReason,
    @Nullable Integer votes) {

  /** Copies what it holds, texts in their order. */
  public ProjectRepresentation {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
    categories = List.copyOf(categories);
  }

  static ProjectRepresentation of(ProjectDetails project, boolean totalsShown) {
    return new ProjectRepresentation(
        project.code(),
        project.name().main(),
        project.description().main(),
        project.name().byLanguage(),
        project.description().byLanguage(),
        project.cost().toMajor(),
        project.categories(),
        project.place(),
        project.latitude(),
        project.longitude(),
        project.withdrawn(),
        project.withdrawnReason(),
        totalsShown ? project.votes() : null);
  }
}
