package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.JournalSecret;

/**
 * Holds the secret of the installation against the database. With another one no resident is
 * recognized and no second factor works, and what is locked under it meanwhile is lost as soon as
 * the right one is back.
 */
@ApplicationScoped
class SecretCheck {

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final JournalSecret logs;
  private final Instance<RequestContextController> requests;

  @Inject
  SecretCheck(
      CouncilService councils,
      CurrentCouncil currentCouncil,
      JournalSecret logs,
      Instance<RequestContextController> requests) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.logs = logs;
    this.requests = requests;
  }

  /**
   * Does nothing if the secret fits.
   *
   * @throws NotOurSecret if the logs of all councils were signed under another one
   */
  void run() {
    List<Council> all = councils.list();
    boolean fits = all.isEmpty();
    for (Council council : all) {
      fits |= fits(council);
    }
    if (!fits) {
      throw new NotOurSecret();
    }
  }

  private boolean fits(Council council) {
    RequestContextController request = requests.get();
    request.activate();
    try {
      currentCouncil.enter(council);
      return logs.isOurs();
    } finally {
      request.deactivate();
    }
  }

  /** The secret of the settings or of the file is not the one of the database. */
  static final class NotOurSecret extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotOurSecret() {
      super("the secret is not that of the database");
    }
  }
}
