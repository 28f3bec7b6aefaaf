package org.folkmoot.start;

import java.util.List;
import java.util.regex.Pattern;

/** Whether the settings of the mail server have a form with which letters can go out. */
final class MailSettingsCheck {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>,;:\"]{1,64}@[A-Za-z0-9.-]{1,253}");
  private static final List<String> SECURITY = List.of("none", "starttls", "tls");
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1");

  private final Settings settings;

  MailSettingsCheck(Settings settings) {
    this.settings = settings;
  }

  /**
   * Checks them all.
   *
   * @throws StartupFailure with the first that cannot be right
   */
  void run() {
    settings.port(Setting.SMTP_PORT);
    if (!SECURITY.contains(settings.get(Setting.SMTP_SECURITY))) {
      throw settings.wrong(Setting.SMTP_SECURITY, "none, starttls or tls");
    }
    String host = settings.get(Setting.SMTP_HOST);
    if (!host.isEmpty() && !HOST.matcher(host).matches()) {
      throw settings.wrong(Setting.SMTP_HOST, "the name of a mail server, without port");
    }
    String from = settings.get(Setting.SMTP_FROM);
    boolean isNeeded = !host.isEmpty() || !from.isEmpty();
    if (isNeeded && !ADDRESS.matcher(from).matches()) {
      throw settings.wrong(Setting.SMTP_FROM, "an e-mail address such as budget@example.org");
    }
    checkSignIn(host);
  }

  private void checkSignIn(String host) {
    boolean hasUser = !settings.get(Setting.SMTP_USER).isEmpty();
    if (hasUser == settings.get(Setting.SMTP_PASSWORD).isEmpty()) {
      throw new StartupFailure(
          "FOLKMOOT_SMTP_USER and FOLKMOOT_SMTP_PASSWORD belong together: set both or none.");
    }
    if (hasUser
        && settings.get(Setting.SMTP_SECURITY).equals("none")
        && !THIS_MACHINE.contains(host)) {
      throw new StartupFailure(
          "FOLKMOOT_SMTP_SECURITY is «none» and FOLKMOOT_SMTP_USER is set: the password would be"
              + " readable on the way. Use starttls or tls.");
    }
  }
}
