package org.folkmoot.search;

import java.io.IOException;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.folkmoot.texts.SearchText;

/** Brings words into the form in which the house compares them ({@link SearchText}). */
final class FoldingFilter extends FilteringTokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() throws IOException {
    if (!isPlain()) {
      String folded = SearchText.of(term.toString());
      term.setEmpty().append(folded);
    }
    return term.length() > 0;
  }

  private boolean isPlain() {
    for (int at = 0; at < term.length(); at++) {
      char sign = term.charAt(at);
      if ((sign < 'a' || sign > 'z') && (sign < '0' || sign > '9')) {
        return false;
      }
    }
    return true;
  }
}
