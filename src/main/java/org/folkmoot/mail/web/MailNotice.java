package org.folkmoot.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.mail.MailSettings;

/** What a page must say of e-mails before it promises one. */
@Named
@RequestScoped
public class MailNotice {

  private final MailSettings settings;
  private final DemoLetters demo;

  @Inject
  MailNotice(MailSettings settings, DemoLetters demo) {
    this.settings = settings;
    this.demo = demo;
  }

  /** Whether e-mails are written and held back, because there is no mail server. */
  public boolean isAway() {
    return settings.isAway();
  }

  /** Whether e-mails are shown on a page of this machine instead. */
  public boolean isDemo() {
    return demo.areOpen();
  }
}
