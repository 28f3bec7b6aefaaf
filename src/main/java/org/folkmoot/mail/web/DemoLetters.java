package org.folkmoot.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.mail.LetterService;
import org.folkmoot.mail.MailSettings;
import org.folkmoot.mail.ShownLetter;

/** The letters of the demo, for whoever sits at the machine on which it runs; for nobody else. */
@RequestScoped
class DemoLetters {

  private static final String NUMBER = "\\d{1,18}";

  private final LetterService letters;
  private final MailSettings settings;
  private final HttpServletRequest request;

  @Inject
  DemoLetters(LetterService letters, MailSettings settings, HttpServletRequest request) {
    this.letters = letters;
    this.settings = settings;
    this.request = request;
  }

  /** Whether this is the demo and the request comes from its own machine. */
  boolean areOpen() {
    return settings.isDemo() && isThisMachine(request.getRemoteAddr());
  }

  List<ShownLetter> list() {
    return areOpen() ? letters.listShown() : List.of();
  }

  Optional<ShownLetter> find(String id) {
    return areOpen() && id.matches(NUMBER)
        ? letters.findShown(Long.parseLong(id))
        : Optional.empty();
  }

  /** Whether an address, as the server writes it, is of the loopback interface. */
  static boolean isThisMachine(String address) {
    try {
      return address.matches("[0-9a-fA-F:.%]+")
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
