package org.folkmoot.accounts;

import org.folkmoot.mail.MailAddress;

/**
 * Whether a text can be an e-mail address: the very check that the outbox makes. Whether somebody
 * reads it is proved by an e-mail.
 */
public final class EmailForm {

  private EmailForm() {}

  /** Whether e-mails can go there. */
  public static boolean matches(String typed) {
    return MailAddress.isDeliverable(typed);
  }
}
