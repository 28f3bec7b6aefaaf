package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The visitor's part of a key in the demo, which everybody may know: the demo made it for the board
 * whose vote is ready to be counted. In no other council is there such a part.
 */
@ApplicationScoped
public class DemoPart {

  /** Name in addresses of the board. */
  static final String BOARD = "key-holders-of-a-closed-vote";

  /** 22 characters in Base58, as a device would draw them. */
  static final String SEED = "DemoGuestDemoGuestDemo";

  /** The seed as the words of the English list; either language is read on either page. */
  private static final String WORDS =
      "custard soft fizzy multiply compass public hero solve zip safe july tuxedo";

  private final boolean isDemo;

  @Inject
  DemoPart(@ConfigProperty(name = "folkmoot.demo", defaultValue = "false") boolean isDemo) {
    this.isDemo = isDemo;
  }

  /** Whether this is the demo, and the part is one of this board's key. */
  public boolean isOf(String board) {
    return isDemo && board.equals(BOARD);
  }

  /** Twelve words, with a space between. */
  public String words() {
    return WORDS;
  }
}
