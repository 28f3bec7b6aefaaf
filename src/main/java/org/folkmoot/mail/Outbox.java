package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.brand.CouncilBrands;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.Lane;
import org.folkmoot.texts.Texts;

/**
 * Where features put their letters. A letter is a row of the caller's transaction: if that is
 * rolled back, no letter was written; if it commits, the letter goes out although the mail server
 * may be away for days.
 */
@ApplicationScoped
public class Outbox {

  private final LetterRepository letters;
  private final MailSettings settings;
  private final CurrentCouncil currentCouncil;
  private final CouncilAddress address;
  private final CouncilBrands brands;
  private final JobQueue queue;
  private final Clock clock;

  @Inject
  Outbox(
      LetterRepository letters,
      MailSettings settings,
      CurrentCouncil currentCouncil,
      CouncilAddress address,
      CouncilBrands brands,
      JobQueue queue,
      Clock clock) {
    this.letters = letters;
    this.settings = settings;
    this.currentCouncil = currentCouncil;
    this.address = address;
    this.brands = brands;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Writes a letter of the current council out and queues it; joins the caller's transaction.
   *
   * @return id of its row; 0 if none is kept
   * @throws IllegalArgumentException if the template lacks one of its texts
   * @throws IllegalStateException if no council was entered
   */
  @Transactional
  public long post(Letter letter) {
    Council council = currentCouncil.get();
    Locale language = Texts.languageFor(letter.language());
    Optional<Council> ours = Optional.of(council);
    Stationery stationery = new Stationery(council.name(), address.of(council), brands.of(ours));
    WrittenLetter written =
        new LetterWriter(brands.texts(ours, language), stationery).write(letter);
    OutgoingLetter row =
        new OutgoingLetter(letter.to(), language, written, newMessageId(council), clock.instant());
    letter.unsubscribe().ifPresent(row::stoppedAt);
    if (letter.fleeting()) {
      row.makeFleeting();
    }
    if (!MailAddress.isDeliverable(letter.to())) {
      row.missed(LetterFault.ADDRESS, "", clock.instant());
    } else if (!settings.isSending()) {
      row.hold();
    }
    if (row.isToBeForgotten()) {
      return 0;
    }
    letters.add(row);
    if (row.isWaiting()) {
      queue.add(row.order(letter.bulk() ? Lane.BULK_LETTERS : Lane.QUICK_LETTERS));
    }
    return row.id();
  }

  private String newMessageId(Council council) {
    return "<" + UUID.randomUUID() + "@" + address.host(council) + ">";
  }
}
