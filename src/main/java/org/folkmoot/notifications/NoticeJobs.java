package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.folkmoot.jobs.Job;

/** The jobs that follow what happened: they tell those who follow it, and write e-mails at once. */
@ApplicationScoped
class NoticeJobs {

  /** Tells all who follow something of what happened; its subject is a {@link Telling}. */
  static final String FOLLOWERS = "tell-followers";

  /**
   * Writes the e-mails that go at once, one to each person whatever happened meanwhile; its subject
   * is the council, so that two never run at once.
   */
  static final String PROMPT_MAIL = "notice-mail";

  private final FollowerSteps followers;
  private final MailSteps mail;

  @Inject
  NoticeJobs(FollowerSteps followers, MailSteps mail) {
    this.followers = followers;
    this.mail = mail;
  }

  @Produces
  Job followers() {
    return new PartsJob(FOLLOWERS, run -> followers.tellPart(run.subject(), run::confirm));
  }

  @Produces
  Job promptMail() {
    return new PartsJob(PROMPT_MAIL, run -> mail.postPart(MailRound.atOnce(), run::confirm));
  }
}
