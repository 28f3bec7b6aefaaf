package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.moderation.sieve.SieveHit;
import org.folkmoot.moderation.sieve.SieveRule;
import org.folkmoot.texts.Texts;

/** How cases of moderation are called and marked. */
@Named
@RequestScoped
public class CaseWords {

  private final Texts texts;
  private final Clock clock;

  @Inject
  CaseWords(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** How a case stands. */
  public String standing(String standing) {
    return texts.get("moderation.standing." + standing);
  }

  /** Look of how it stands. */
  public String kind(String standing) {
    return switch (standing) {
      case "OPEN", "APPEAL" -> "warning";
      case "HIDDEN", "REFUSED" -> "danger";
      default -> "success";
    };
  }

  /** Sign of how it stands: never color alone. */
  public String icon(String standing) {
    return switch (standing) {
      case "OPEN", "APPEAL" -> "clock";
      case "HIDDEN", "REFUSED" -> "cross";
      default -> "check";
    };
  }

  /** Why a rule asked for a look. */
  public String reason(SieveHit hit) {
    String key = "moderation.sieve.reason." + hit.rule().name();
    return hit.rule() == SieveRule.REPEATED
        ? texts.count(key, Long.parseLong(hit.detail()))
        : texts.with(key, hit.detail());
  }

  /** For how long something has waited. */
  public String age(Instant since) {
    long days = Duration.between(since, clock.instant()).toDays();
    return days < 1 ? texts.get("moderation.age.today") : texts.count("moderation.age", days);
  }
}
