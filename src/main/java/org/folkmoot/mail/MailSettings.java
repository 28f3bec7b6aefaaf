package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the settings say of mail. */
@ApplicationScoped
public class MailSettings {

  private final Optional<MailServer> server;
  private final boolean demo;

  /** For the container. */
  protected MailSettings() {
    server = Optional.empty();
    demo = false;
  }

  @Inject
  MailSettings(Config config) {
    this.demo = config.getOptionalValue("folkmoot.demo", Boolean.class).orElse(Boolean.FALSE);
    this.server =
        text(config, "host")
            .map(
                host ->
                    new MailServer(
                        host,
                        config.getOptionalValue("folkmoot.smtp.port", Integer.class).orElse(587),
                        text(config, "user"),
                        text(config, "password"),
                        MailServer.Security.valueOf(
                            text(config, "security").orElse("starttls").toUpperCase(Locale.ROOT)),
                        text(config, "from").orElse("folkmoot@" + host)));
  }

  private static Optional<String> text(Config config, String name) {
    return config
        .getOptionalValue("folkmoot.smtp." + name, String.class)
        .filter(value -> !value.isBlank());
  }

  /** Whether this is the demo, where letters are shown and never sent. */
  public boolean isDemo() {
    return demo;
  }

  /** Whether letters leave. */
  public boolean isSending() {
    return server().isPresent();
  }

  /** Whether e-mails are written and held back, because there is no mail server. */
  public boolean isAway() {
    return !isSending() && !demo;
  }

  /** The mail server; none in the demo, whatever the settings say. */
  Optional<MailServer> server() {
    return demo ? Optional.empty() : server;
  }
}
