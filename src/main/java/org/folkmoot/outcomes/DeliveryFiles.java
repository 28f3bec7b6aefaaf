package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.files.Carrier;
import org.folkmoot.files.FileSubject;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Deliveries as what carries photos and documents, which facilitators of the process change. */
@ApplicationScoped
class DeliveryFiles implements FileSubject {

  /** Name of the kind. */
  static final String KIND = "delivery";

  private final DecisionRepository decisions;
  private final DecisionTable table;
  private final Visitor visitor;

  @Inject
  DeliveryFiles(DecisionRepository decisions, DecisionTable table, Visitor visitor) {
    this.decisions = decisions;
    this.table = table;
    this.visitor = visitor;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Carrier> find(String reference) {
    return DecisionReader.idOf(reference).flatMap(this::findById);
  }

  @Override
  public Optional<Carrier> findById(long id) {
    return decisions
        .find(id)
        .flatMap(decision -> table.details(List.of(decision)).stream().findFirst())
        .filter(DecisionDetails::promising)
        .map(this::carrier);
  }

  @Override
  public void lock(long id) {
    decisions.lock(id);
  }

  private Carrier carrier(DecisionDetails decision) {
    return new Carrier(
        KIND,
        decision.id(),
        decision.reference(),
        decision.process(),
        decision.title(),
        decision.delivery(),
        true,
        visitor.hasAnyIn(decision.process().id(), Set.of(Role.FACILITATOR)),
        false,
        false);
  }
}
