package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Digest;
import org.folkmoot.moderation.sieve.Sieve;
import org.folkmoot.moderation.sieve.SieveHit;
import org.folkmoot.moderation.sieve.SieveRule;
import org.folkmoot.moderation.sieve.WrittenText;
import org.folkmoot.texts.SearchText;

/**
 * Looks at what was just published by the rules of the council, and asks moderators where they
 * weigh enough. It only ever asks: the text stays as it is, and a person decides.
 */
@ApplicationScoped
public class TextSieve {

  private static final Duration DAY = Duration.ofDays(1);

  /** Shorter ones are the same by chance: “I agree.” */
  private static final int LEAST_TO_REPEAT = 20;

  private final Contents contents;
  private final CaseRepository cases;
  private final SieveRepository sieve;
  private final SettingsService settings;
  private final AccountService accounts;
  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  TextSieve(
      Contents contents,
      CaseRepository cases,
      SieveRepository sieve,
      SettingsService settings,
      AccountService accounts,
      CouncilService councils,
      CurrentCouncil currentCouncil,
      Clock clock) {
    this.contents = contents;
    this.cases = cases;
    this.sieve = sieve;
    this.settings = settings;
    this.accounts = accounts;
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /**
   * Looks at a text that was published or changed, in the transaction of its author. What is asked
   * already gets the reasons of today; what a moderator found right is not asked about again for
   * the same reasons.
   */
  @Transactional
  public void look(String kind, String reference) {
    contents.find(kind, reference).filter(content -> !content.hidden()).ifPresent(this::look);
  }

  private void look(ContentDetails content) {
    ModerationSettings chosen = settings.get();
    String text = textOf(content);
    WrittenText written = new WrittenText(text, countSame(content, text), isNewcomer(content));
    List<SieveHit> hits = sieveOf(chosen).hits(written);
    if (Sieve.score(hits) >= chosen.threshold() && !wasKept(content, hits)) {
      ask(content, hits);
    }
  }

  /** The title of a comment is only how it begins. */
  private static String textOf(ContentDetails content) {
    return content.body().startsWith(content.title())
        ? content.body()
        : content.title() + "\n" + content.body();
  }

  private Sieve sieveOf(ModerationSettings chosen) {
    List<String> known = new ArrayList<>(chosen.hosts());
    known.addAll(councils.hostsOf(currentCouncil.get().id()));
    return new Sieve(chosen.rules(), known, chosen.words(), SearchText::of);
  }

  private long countSame(ContentDetails content, String text) {
    String plain = SearchText.of(text);
    if (plain.length() < LEAST_TO_REPEAT) {
      return 0;
    }
    String digest = Digest.ofUtf8(plain).toHex();
    Instant now = clock.instant();
    long same = sieve.countSame(content, digest, now.minus(DAY));
    sieve
        .findText(content.kind(), content.reference())
        .ifPresentOrElse(
            seen -> seen.see(digest, now), () -> sieve.add(new SieveText(content, digest, now)));
    return same;
  }

  private boolean isNewcomer(ContentDetails content) {
    Instant yesterday = clock.instant().minus(DAY);
    return content
        .authorId()
        .flatMap(accounts::findOpenedAt)
        .filter(opened -> opened.isAfter(yesterday))
        .isPresent();
  }

  private boolean wasKept(ContentDetails content, List<SieveHit> hits) {
    List<Long> kept =
        cases.listOf(content.kind(), content.reference()).stream()
            .filter(one -> one.decision().filter(Decision.KEPT::equals).isPresent())
            .map(ModerationCase::id)
            .toList();
    return sieve.listReasons(kept).stream().map(SieveReason::hit).toList().containsAll(hits);
  }

  private void ask(ContentDetails content, List<SieveHit> hits) {
    ModerationCase asked =
        cases
            .findOpen(content.kind(), content.reference())
            .orElseGet(() -> cases.openByRule(content, clock.instant()));
    Map<SieveRule, SieveReason> before = new HashMap<>();
    sieve.listReasons(List.of(asked.id())).forEach(one -> before.put(one.hit().rule(), one));
    for (SieveHit hit : hits) {
      SieveReason known = before.get(hit.rule());
      if (known != null) {
        known.meet(hit);
      } else {
        sieve.add(new SieveReason(asked.id(), hit));
      }
    }
    sieve.flush();
  }
}
