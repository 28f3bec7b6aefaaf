package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;
import org.folkmoot.people.Visitor;
import org.folkmoot.throttles.Throttle;

/**
 * Puts together what all features hold about the visitor (UK GDPR, articles 15 and 20). Each source
 * has a transaction of its own: the log, which has to be read from its first entry on, many.
 */
@ApplicationScoped
public class PersonalDataService {

  private static final int MOST = 5;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Instance<PersonalDataSource> sources;
  private final Visitor visitor;
  private final Throttle throttle;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  PersonalDataService(
      Instance<PersonalDataSource> sources,
      Visitor visitor,
      Throttle throttle,
      CurrentCouncil currentCouncil,
      Clock clock) {
    this.sources = sources;
    this.visitor = visitor;
    this.throttle = throttle;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /**
   * The visitor's own data, and nobody else's.
   *
   * @throws org.folkmoot.people.NotAllowed if nobody is signed in
   * @throws org.folkmoot.people.ConfirmationNeeded if the visitor did not prove lately who they are
   * @throws TooManyRequests after 5 in an hour
   */
  @NeedsFreshConfirmation
  public PersonalData collect() {
    Person person = visitor.requirePerson();
    if (!throttle.allow("data", String.valueOf(person.id()), MOST, HOUR)) {
      throw new TooManyRequests();
    }
    List<DataSection> sections =
        sources.stream()
            .flatMap(source -> source.collect(person).stream())
            .sorted(Comparator.comparing(DataSection::name))
            .toList();
    return new PersonalData(currentCouncil.get().name(), clock.instant(), sections);
  }
}
