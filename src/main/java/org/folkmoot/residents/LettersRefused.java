package org.folkmoot.residents;

import org.folkmoot.kernel.RuleViolation;

/** A file of addressees cannot be used; no letter was made. */
public final class LettersRefused extends RuleViolation {

  private static final long serialVersionUID = 1L;

  LettersRefused(String fault, long line) {
    super("residents.letters.fault." + fault, line);
  }
}
