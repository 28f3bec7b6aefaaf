package org.folkmoot.outcomes;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.texts.LocalizedText;

/** What every decision must say. Pure. */
final class DecisionRules {

  private static final Set<String> WEB = Set.of("http", "https");

  private DecisionRules() {}

  /**
   * Terms as they are kept.
   *
   * @throws DecisionRefusal if something is missing, too long or cannot be
   */
  static DecisionTerms check(DecisionSubject subject, DecisionTerms terms, LocalDate today) {
    boolean isDifferent = subject.isDifferent(terms.verdict());
    if (terms.decidedBy().isEmpty()) {
      throw DecisionRefusal.deciderMissing();
    }
    if (terms.verdict() != Verdict.ACCEPT && terms.reasons().isEmpty()) {
      throw DecisionRefusal.reasonsMissing();
    }
    if (isDifferent && terms.difference().isEmpty()) {
      throw DecisionRefusal.differenceMissing();
    }
    if (subject.kind() != DecisionKind.ROUND
        && terms.verdict().promising()
        && terms.owner().isEmpty()) {
      throw DecisionRefusal.ownerMissing();
    }
    if (terms.decidedOn().isAfter(today)
        || terms.due().filter(due -> due.isBefore(terms.decidedOn())).isPresent()
        || terms.due().filter(due -> !due.isBefore(Decision.NO_DAY)).isPresent()) {
      throw DecisionRefusal.wrongDay();
    }
    if (!terms.meeting().isEmpty() && !isAddress(terms.meeting())) {
      throw DecisionRefusal.wrongAddress();
    }
    checkLengths(terms);
    return isDifferent ? terms : terms.withoutDifference();
  }

  private static void checkLengths(DecisionTerms terms) {
    if (isLonger(terms.reasons(), DecisionTerms.LONGEST_TEXT)
        || isLonger(terms.difference(), DecisionTerms.LONGEST_TEXT)
        || isLonger(terms.decidedBy(), DecisionTerms.LONGEST_LINE)
        || isLonger(terms.owner(), DecisionTerms.LONGEST_LINE)
        || isLonger(terms.route(), DecisionTerms.LONGEST_LINE)) {
      throw DecisionRefusal.tooLong();
    }
  }

  /** Whether a text in any language has more characters. */
  static boolean isLonger(LocalizedText text, int most) {
    return text.byLanguage().values().stream().anyMatch(one -> one.length() > most);
  }

  /** Whether a text is the address of a page in the web. */
  static boolean isAddress(String text) {
    if (text.length() > DecisionTerms.LONGEST_ADDRESS) {
      return false;
    }
    try {
      URI address = new URI(text);
      return address.getScheme() != null
          && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT))
          && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
