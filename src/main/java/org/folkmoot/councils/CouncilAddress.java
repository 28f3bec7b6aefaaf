package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that a council gives to others, for example in letters: from its registered hosts and
 * the settings, never from what a request calls itself. Whoever sends a made-up {@code Host} header
 * gets no link to a place of theirs.
 */
@ApplicationScoped
public class CouncilAddress {

  private static final int PLAIN_PORT = 80;

  private final CouncilRepository councils;
  private final CurrentCouncil currentCouncil;
  private final boolean https;
  private final int port;

  @Inject
  CouncilAddress(
      CouncilRepository councils,
      CurrentCouncil currentCouncil,
      @ConfigProperty(name = "folkmoot.https", defaultValue = "false") boolean https,
      @ConfigProperty(name = "folkmoot.port", defaultValue = "8080") int port) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.https = https;
    this.port = port;
  }

  /** Address of the current council, without a slash at its end. */
  public String current() {
    return of(currentCouncil.get());
  }

  /**
   * Address of a council, without a slash at its end: {@code https://budget.example.org} behind a
   * proxy that encrypts, else {@code http://budget.example.org:8080}.
   */
  @Transactional
  public String of(Council council) {
    return address(host(council), https, port);
  }

  /** The first host name that was registered for a council. */
  @Transactional
  public String host(Council council) {
    return councils
        .findFirstHost(council.id())
        .orElseThrow(() -> new IllegalStateException("no host of council " + council.slug()));
  }

  static String address(String host, boolean https, int port) {
    if (https) {
      return "https://" + host;
    }
    return "http://" + host + (port == PLAIN_PORT ? "" : ":" + port);
  }
}
