package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.folkmoot.kernel.SpecSource;

/** Stops e-mails by the links that are in them. Nobody needs to be signed in. */
@ApplicationScoped
@SpecSource(document = "RFC 8058", section = "3.2")
public class UnsubscribeService {

  private final UnsubscribeTokens tokens;
  private final ChoiceService choices;

  @Inject
  UnsubscribeService(UnsubscribeTokens tokens, ChoiceService choices) {
    this.tokens = tokens;
    this.choices = choices;
  }

  /**
   * What a token would stop: the name of a topic, or {@code all}; empty if it stops nothing.
   * Changes nothing.
   */
  @Transactional
  public Optional<String> look(String token) {
    return tokens.read(token).map(UnsubscribeTokens.Stop::topic);
  }

  /**
   * Stops e-mails; what is told in the site stays. Once more does nothing.
   *
   * @return whether the token counts
   */
  @Transactional
  public boolean stop(String token) {
    Optional<UnsubscribeTokens.Stop> stop = tokens.read(token);
    stop.ifPresent(
        found ->
            choices.stopMail(
                found.account(),
                Optional.of(found.topic()).filter(name -> !name.equals(UnsubscribeTokens.ALL))));
    return stop.isPresent();
  }
}
