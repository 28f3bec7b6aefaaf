package org.folkmoot.mail;

import java.util.Optional;

/**
 * The mail server of the settings.
 *
 * @param host name of the machine
 * @param port its port
 * @param user name to sign in with; empty: without signing in
 * @param password password of that name
 * @param security how the way there is encrypted
 * @param from address from which letters come
 */
record MailServer(
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    Security security,
    String from) {

  /** How the way to the mail server is encrypted. */
  enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  /** Leaves out the password, so that no log shows it. */
  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + "]";
  }
}
