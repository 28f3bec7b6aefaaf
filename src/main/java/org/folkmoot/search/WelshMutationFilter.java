package org.folkmoot.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts the radicals that a word may come from to the place of the word ({@link WelshMutations}).
 */
final class WelshMutationFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> waiting = new ArrayDeque<>();
  private State word = new State();

  WelshMutationFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (waiting.isEmpty()) {
      return next();
    }
    restoreState(word);
    term.setEmpty().append(waiting.remove());
    step.setPositionIncrement(0);
    return true;
  }

  private boolean next() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    waiting.addAll(WelshMutations.radicalsOf(term.toString()));
    waiting.remove();
    if (!waiting.isEmpty()) {
      word = captureState();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }
}
