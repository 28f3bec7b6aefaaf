package org.folkmoot.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.folkmoot.councils.CurrentCouncil;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at the current page: somebody signed in, or nobody known. Roles are read from the
 * database once for each request, so that a lost role is lost at once.
 */
@RequestScoped
public class Visitor {

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private @Nullable Person person;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Visitor() {
    this(null, null);
  }

  @Inject
  Visitor(CurrentCouncil currentCouncil, AccountService accounts) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
  }

  /** Recognizes the person of a session; called once, by the edge. */
  public void recognize(SignedIn session) {
    OptionalLong account = session.accountIn(currentCouncil.get().id());
    if (account.isPresent()) {
      person = accounts.findPerson(account.getAsLong()).orElse(null);
    }
  }

  /** The person, if signed in. */
  public Optional<Person> person() {
    return Optional.ofNullable(person);
  }

  /** Whether the person is signed in and has one of the roles. */
  public boolean hasAny(Set<Role> roles) {
    return person != null && person.hasAny(roles);
  }

  /**
   * The person, who must have one of the roles.
   *
   * @throws NotAllowed otherwise
   */
  public Person require(Role first, Role... others) {
    Person current = person;
    if (current == null || !current.hasAny(EnumSet.of(first, others))) {
      throw new NotAllowed();
    }
    return current;
  }
}
