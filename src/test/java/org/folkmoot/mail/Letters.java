package org.folkmoot.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.brand.Brand;
import org.folkmoot.councils.brand.Brands;
import org.folkmoot.texts.Texts;

/** Letters and writers for tests, with texts that stand in no bundle. */
final class Letters {

  static final String TEMPLATE = "any.mail.hello";
  static final String CODE = "427 931";

  private static final Brand HARBOUR =
      new Brands(Optional.<Path>empty(), List.of("en", "cy"), Clock.systemUTC()).get("harbour");

  private Letters() {}

  /** A writer of a council of this name whose template greets and says why. */
  static LetterWriter writer(String council) {
    return writer(
        council,
        Map.of(
            TEMPLATE + ".subject", "{0}, a letter for you",
            TEMPLATE + ".body", "Hello {0},\n\nit is about {1}.",
            TEMPLATE + ".action", "Look at {1}"));
  }

  static LetterWriter writer(String council, Map<String, String> texts) {
    return new LetterWriter(
        Texts.of(Locale.UK, ZoneOffset.UTC, texts),
        new Stationery(council, "https://town.example", HARBOUR));
  }

  static Letter to(String address, String name) {
    return Letter.of(address, Locale.UK, TEMPLATE, name, "trees");
  }

  /** A letter as it is handed to the mail server. */
  static Parcel parcel(String address, String name) {
    Letter letter = to(address, name).withCode(CODE).withLink("/reset?token=a&b=c");
    return new Parcel(
        address,
        "en",
        writer("Town").write(letter),
        "<0f5e@town.example>",
        letter.unsubscribe().orElse(""));
  }

  /** A letter that its reader can stop. */
  static Parcel stoppable(String address) {
    Letter letter = to(address, "Ann").stoppedAt("/unsubscribe?token=a.b.c");
    return new Parcel(
        address,
        "en",
        writer("Town").write(letter),
        "<0f5e@town.example>",
        letter.unsubscribe().orElse(""));
  }
}
