package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/**
 * Whether people are told by e-mail what becomes of ideas that they support; they are by default.
 */
@ApplicationScoped
public class NoticeService {

  private final NoticeRepository notices;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  NoticeService(NoticeRepository notices, Visitor visitor, Clock clock) {
    this.notices = notices;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * Whether the visitor is told.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public boolean isWanted() {
    return notices.findUnwanted(visitor.requirePerson().id()).isEmpty();
  }

  /**
   * Begins or ends to tell the visitor; what is on its way already arrives.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public void change(boolean wanted) {
    Person person = visitor.requirePerson();
    if (wanted) {
      notices.removeUnwanted(person.id());
    } else if (notices.findUnwanted(person.id()).isEmpty()) {
      notices.add(new UnwantedNotice(person.id(), clock.instant()));
    }
  }
}
