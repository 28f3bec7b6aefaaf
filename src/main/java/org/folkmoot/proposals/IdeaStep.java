package org.folkmoot.proposals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.kernel.Digest;

/** A question that is asked of whoever proposes something, in the order in which it is asked. */
public enum IdeaStep {
  /** What it is, in one line. */
  TITLE,
  /** Why, and how. */
  TEXT,
  /** Category and ward. */
  ABOUT,
  /** Street or place. */
  PLACE,
  /** A guess of the cost. */
  COST,
  /** Everything once more, as others will read it. */
  CHECK;

  private static final int SIGNS = 16;

  /** Name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step of this name in addresses. */
  public static Optional<IdeaStep> of(String key) {
    return Stream.of(values()).filter(step -> step.key().equals(key)).findFirst();
  }

  /** The form with what this step asks for as it was typed, and the rest as it was. */
  ProposalForm merge(ProposalForm before, ProposalForm typed) {
    return new ProposalForm(
        this == TITLE ? typed.title() : before.title(),
        this == TEXT ? typed.body() : before.body(),
        this == ABOUT ? typed.ward() : before.ward(),
        this == PLACE ? typed.place() : before.place(),
        this == COST ? typed.cost() : before.cost(),
        this == ABOUT ? typed.category() : before.category(),
        this == PLACE ? typed.point() : before.point());
  }

  /**
   * Short text that changes with what this step asks for, and with nothing else: so that two
   * windows with different questions of one draft are not in each other's way.
   */
  public String fingerprint(ProposalForm form) {
    List<Object> values =
        switch (this) {
          case TITLE -> List.of(form.title().byLanguage());
          case TEXT -> List.of(form.body().byLanguage());
          case ABOUT -> List.of(form.category(), form.ward());
          case PLACE -> List.of(form.place(), form.point());
          case COST -> List.of(form.cost());
          case CHECK -> List.of();
        };
    return Digest.ofContent((name() + values).getBytes(StandardCharsets.UTF_8))
        .toHex()
        .substring(0, SIGNS);
  }
}
