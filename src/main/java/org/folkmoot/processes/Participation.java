package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Admission.Standing;
import org.folkmoot.residents.Residency;
import org.folkmoot.residents.ResidentService;

/**
 * What the visitor can do in a process now. Every feature asks here before it takes a text, a
 * support or a vote, so that one place says who may.
 */
@ApplicationScoped
public class Participation {

  private final ResidentService residents;
  private final WardService wards;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  Participation(ResidentService residents, WardService wards, Visitor visitor, Clock clock) {
    this.residents = residents;
    this.wards = wards;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Whether the visitor can do something in a process now, and if not, why. */
  @Transactional
  public Admission of(ProcessDetails process, Activity activity) {
    Audience audience = process.audiences().of(activity);
    return new Admission(
        activity,
        process.opening(activity, clock.instant()),
        audience,
        standing(audience),
        namesOf(audience));
  }

  /**
   * Holds up whoever may not do something in a process, whatever the day.
   *
   * @throws NotAdmitted if it is for other people
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public void requireAdmitted(ProcessDetails process, Activity activity) {
    visitor.requirePerson();
    Admission admission = of(process, activity);
    if (admission.standing() != Standing.ADMITTED) {
      throw new NotAdmitted(admission);
    }
  }

  private Standing standing(Audience audience) {
    Optional<Person> person = visitor.person();
    if (person.isEmpty()) {
      return Standing.STRANGER;
    } else if (audience.who() == Audience.Who.EVERYBODY) {
      return Standing.ADMITTED;
    }
    Optional<Residency> residency = residents.current(person.get().id());
    if (residency.isEmpty()) {
      return Standing.NOT_VERIFIED;
    }
    return audience.who() == Audience.Who.RESIDENTS
            || audience.wards().contains(residency.get().ward().id())
        ? Standing.ADMITTED
        : Standing.OTHER_WARD;
  }

  /** Names of the wards of an audience, in the order of names; none if it is not about wards. */
  @Transactional
  public List<String> namesOf(Audience audience) {
    return audience.wards().isEmpty()
        ? List.of()
        : wards.list().stream()
            .filter(ward -> audience.wards().contains(ward.id()))
            .map(WardDetails::name)
            .toList();
  }
}
