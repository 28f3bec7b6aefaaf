package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;

/**
 * Names by which others know people. A moderator may hide one: nobody reads it any more, until its
 * person has another name.
 */
@ApplicationScoped
public class DisplayNames {

  private final AccountRepository accounts;

  @Inject
  DisplayNames(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /** The name of an account, hidden or not. */
  @Transactional
  public Optional<DisplayName> find(long account) {
    return accounts
        .findById(account)
        .map(found -> new DisplayName(found.id(), found.name(), found.isNameHidden()));
  }

  /**
   * Hides the name that somebody has now; the caller has asked for the right to do so.
   *
   * @throws NotFound if there is no such account
   */
  @Transactional
  public void hide(long account) {
    accounts.findById(account).orElseThrow(NotFound::new).hideName();
  }

  /**
   * Shows the name again; the caller has asked for the right to do so.
   *
   * @throws NotFound if there is no such account
   */
  @Transactional
  public void show(long account) {
    accounts.findById(account).orElseThrow(NotFound::new).showName();
  }
}
