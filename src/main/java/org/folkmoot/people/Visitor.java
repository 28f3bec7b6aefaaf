package org.folkmoot.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at the current page: somebody signed in, or nobody known. Roles are read from the
 * database once for each request, so that a lost role is lost at once.
 */
@Named
@RequestScoped
public class Visitor {

  private @Nullable Recognized recognized;

  /** Takes note of who holds the token of the request; called by the edge. */
  public void enter(Optional<Recognized> found) {
    recognized = found.orElse(null);
  }

  /** The person, if signed in. */
  public Optional<Person> person() {
    Recognized known = recognized;
    return known == null || known.waiting() ? Optional.empty() : Optional.of(known.person());
  }

  /** Whether a second factor is awaited before the person is signed in. */
  public boolean isWaiting() {
    return recognized != null && recognized.waiting();
  }

  /** Whether the person has roles that do not count, because a second factor is missing. */
  public boolean needsSecondFactor() {
    return recognized != null && !recognized.waiting() && recognized.weak();
  }

  /** Whether the person proved who they are within the last minutes. */
  public boolean isFresh() {
    return recognized != null && !recognized.waiting() && recognized.fresh();
  }

  /** Whether the person is signed in and has one of the roles in the whole council. */
  public boolean hasAny(Set<Role> roles) {
    return person().filter(person -> person.hasAny(roles)).isPresent();
  }

  /** Whether the person is signed in and has one of the roles in the process or the council. */
  public boolean hasAnyIn(long process, Set<Role> roles) {
    return person().filter(person -> person.hasAnyIn(process, roles)).isPresent();
  }

  /** Whether the person is signed in and has one of the roles in the council or any process. */
  public boolean hasAnySomewhere(Set<Role> roles) {
    return person().filter(person -> person.hasAnySomewhere(roles)).isPresent();
  }

  /**
   * The person, who must be signed in.
   *
   * @throws NotAllowed otherwise
   */
  public Person requirePerson() {
    return person().orElseThrow(NotAllowed::new);
  }

  /**
   * The person, who must have one of the roles in the whole council.
   *
   * @throws NotAllowed otherwise
   */
  public Person require(Role first, Role... others) {
    return requireIn(RoleGrant.WHOLE_COUNCIL, first, others);
  }

  /**
   * The person, who must have one of the roles in the process or in the whole council.
   *
   * @throws NotAllowed otherwise
   */
  public Person requireIn(long process, Role first, Role... others) {
    Set<Role> wanted = EnumSet.of(first, others);
    return person().filter(person -> person.hasAnyIn(process, wanted)).orElseThrow(NotAllowed::new);
  }

  /**
   * The person, who must have one of the roles in the council or in any process.
   *
   * @throws NotAllowed otherwise
   */
  public Person requireSomewhere(Role first, Role... others) {
    Set<Role> wanted = EnumSet.of(first, others);
    return person().filter(person -> person.hasAnySomewhere(wanted)).orElseThrow(NotAllowed::new);
  }

  /**
   * The person, who must have a role by which staff read, in the process or in the whole council.
   *
   * @throws NotAllowed otherwise
   */
  public Person requireReaderOf(long process) {
    return person()
        .filter(person -> person.hasAnyIn(process, Role.readers()))
        .orElseThrow(NotAllowed::new);
  }

  /** Whether the person reads what staff read, in the process or in the whole council. */
  public boolean isReaderOf(long process) {
    return hasAnyIn(process, Role.readers());
  }

  /**
   * Holds up a dangerous action until the person has confirmed who they are (AU-16).
   *
   * @throws ConfirmationNeeded if that was more than five minutes ago
   * @throws NotAllowed if nobody is signed in
   */
  public void requireFresh() {
    requirePerson();
    if (!isFresh()) {
      throw new ConfirmationNeeded();
    }
  }

  /**
   * Who was recognized, waiting or not.
   *
   * @throws NotAllowed if nobody was
   */
  public Recognized recognized() {
    Recognized known = recognized;
    if (known == null) {
      throw new NotAllowed();
    }
    return known;
  }
}
