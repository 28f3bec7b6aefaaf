package org.folkmoot.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes off what Welsh hangs on a word with an apostrophe: <i>i’r</i>, <i>mae’n</i>, <i>a’u</i>.
 */
final class WelshCliticFilter extends TokenFilter {

  private static final String APOSTROPHES = "'\u2019\uff07";
  private static final Set<String> CLITICS = Set.of("r", "n", "u", "i", "w", "m", "th", "ch");
  private static final int LONGEST = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  WelshCliticFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    for (int after = 1; after <= LONGEST && after < term.length() - 1; after++) {
      int end = term.length() - after - 1;
      String last = term.subSequence(end + 1, term.length()).toString();
      if (APOSTROPHES.indexOf(term.charAt(end)) >= 0 && CLITICS.contains(last)) {
        term.setLength(end);
        return true;
      }
    }
    return true;
  }
}
