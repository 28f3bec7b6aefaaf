package org.folkmoot.kernel;

import java.util.List;

/**
 * A business rule that an action would break. Each feature names its own subtypes; an edge turns
 * the message key into a sentence in the person's language.
 */
public abstract class RuleViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String messageKey;
  private final transient List<Object> arguments;

  /**
   * @param messageKey key in the message bundle
   * @param arguments values for the sentence, in order
   */
  protected RuleViolation(String messageKey, Object... arguments) {
    super(messageKey + " " + List.of(arguments));
    this.messageKey = messageKey;
    this.arguments = List.of(arguments);
  }

  /** Key in the message bundle. */
  public final String messageKey() {
    return messageKey;
  }

  /** Values for the sentence, in order. */
  public final List<Object> arguments() {
    return arguments;
  }
}
