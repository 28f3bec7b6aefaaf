package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stub. */
@ApplicationScoped
public class Outbox {
  @Transactional
  public void post(Letter letter) {
    java.util.logging.Logger.getLogger("mail").info(letter.toString());
  }
}
