package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.accounts.SecondFactorDetails;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.people.Visitor;

/** Everything about one’s own account at a glance. */
@Named
@RequestScoped
public class AccountView {

  private final ProfileService profiles;
  private final Visitor visitor;
  private final SignInService signIns;

  @Inject
  AccountView(ProfileService profiles, Visitor visitor, SignInService signIns) {
    this.profiles = profiles;
    this.visitor = visitor;
    this.signIns = signIns;
  }

  /** Name as shown to others. */
  public String getName() {
    return visitor.requirePerson().name();
  }

  /** Address. */
  public String getEmail() {
    return visitor.requirePerson().email();
  }

  /** Language of letters, by its own name. */
  public String getLanguage() {
    return LanguageName.of(visitor.requirePerson().locale());
  }

  /** Whether there is a password. */
  public boolean isWithPassword() {
    return profiles.hasPassword(visitor);
  }

  /** The second factor. */
  public SecondFactorDetails getSecondFactor() {
    return profiles.secondFactor(visitor);
  }

  /** Number of browsers in which the person is signed in. */
  public int getSignIns() {
    return signIns.list(visitor).size();
  }

  /** Keys of the names of the roles that the person holds in the whole council. */
  public List<String> getRoles() {
    return visitor.requirePerson().grants().stream()
        .map(grant -> "accounts.role." + grant.role().name())
        .distinct()
        .sorted()
        .toList();
  }
}
