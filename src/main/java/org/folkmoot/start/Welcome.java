package org.folkmoot.start;

import java.util.List;

/** What the terminal shows once the product serves. */
final class Welcome {

  private static final List<String> DEMO_ROLES =
      List.of(
          "facilitator",
          "evaluator",
          "moderator",
          "councillor",
          "administrator",
          "trustee",
          "auditor",
          "resident");

  private Welcome() {}

  static String of(Settings settings) {
    String address = "http://localhost:" + settings.port() + "/";
    StringBuilder text = new StringBuilder("\nFolkmoot is ready: ").append(address).append('\n');
    if (settings.isDemo()) {
      text.append("\n  A second council with another look: http://harbour.localhost:")
          .append(settings.port())
          .append("/\n\n  Sign in to try what people see, at ")
          .append(address)
          .append("sign-in\n");
      for (String role : DEMO_ROLES) {
        text.append("    ").append(role).append("@demo.example\n");
      }
      text.append("  The password of all of them, for this start: ")
          .append(System.getProperty("folkmoot.demo.password", ""))
          .append("\n\n  Letters are not sent but shown, with the codes in them, at ")
          .append(address)
          .append("demo/mail\n");
    }
    String code = System.getProperty("folkmoot.state.setup");
    if (code != null && settings.isForNewCouncil()) {
      text.append(
              "\n"
                  + "  To add a council, open /setup under the host name that it shall have, and"
                  + " enter this")
          .append(" code, which works once: ")
          .append(code)
          .append('\n');
    } else if (code != null) {
      text.append("\n  No council exists yet. Open ")
          .append(address)
          .append("setup and enter this code, which works once: ")
          .append(code)
          .append('\n');
    }
    return text.toString();
  }
}
