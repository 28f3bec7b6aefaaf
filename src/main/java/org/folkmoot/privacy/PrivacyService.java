package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** What the current council chose about the data of people. */
@ApplicationScoped
public class PrivacyService {

  private final CouncilData council;
  private final Visitor visitor;
  private final Journal journal;

  @Inject
  PrivacyService(CouncilData council, Visitor visitor, Journal journal) {
    this.council = council;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** The choices, which everybody may read. */
  @Transactional
  public PrivacyChoices get() {
    return find().map(ChosenPrivacy::toChoices).orElse(PrivacyChoices.FIRST);
  }

  /**
   * Chooses anew; stands in the administration log.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsFreshConfirmation
  @Transactional
  public void choose(PrivacyChoices choices) {
    Person actor = visitor.require(Role.ADMINISTRATOR);
    if (get().equals(choices)) {
      return;
    }
    find()
        .ifPresentOrElse(
            chosen -> chosen.choose(choices),
            () -> council.rows().persist(new ChosenPrivacy(choices)));
    journal.record(AuditEvent.of(actor.id(), actor.name(), "privacy.journal.chosen", ""));
  }

  private Optional<ChosenPrivacy> find() {
    return council
        .rows()
        .createQuery("select c from ChosenPrivacy c", ChosenPrivacy.class)
        .getResultStream()
        .findFirst();
  }
}
