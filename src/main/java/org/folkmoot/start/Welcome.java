package org.folkmoot.start;

import java.util.List;

/** What the terminal shows once the product serves. */
final class Welcome {

  private static final List<String> DEMO_ROLES =
      List.of("facilitator", "councillor", "auditor", "administrator", "resident");

  private Welcome() {}

  static String of(Settings settings) {
    String address = "http://localhost:" + settings.port() + "/";
    StringBuilder text = new StringBuilder("\nFolkmoot is ready: ").append(address).append('\n');
    if (settings.isDemo()) {
      text.append("\n  A second council with another look: http://harbour.localhost:")
          .append(settings.port())
          .append("/\n\n  Sign in to try what staff see, at ")
          .append(address)
          .append("sign-in\n");
      for (String role : DEMO_ROLES) {
        text.append("    ").append(role).append("@demo.example\n");
      }
      text.append("  The password of all four, for this start: ")
          .append(System.getProperty("folkmoot.demo.password", ""))
          .append('\n');
    }
    String code = System.getProperty("folkmoot.state.setup");
    if (code != null) {
      text.append("\n  No council exists yet. Open ")
          .append(address)
          .append("setup and enter this code, which works once: ")
          .append(code)
          .append('\n');
    }
    return text.toString();
  }
}
