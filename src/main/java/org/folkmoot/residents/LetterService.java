package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.texts.Texts;

/** Makes letters with codes. Names and addresses are read, printed and forgotten. */
@ApplicationScoped
public class LetterService {

  /** Most letters of one file. */
  public static final int MOST_LETTERS = 500;

  /** How long the code of a letter can be typed. */
  private static final Period CODE_LASTS = Period.ofDays(42);

  private final ResidentRepository residents;
  private final RegisterHashes hashes;
  private final Visitor visitor;
  private final CurrentCouncil currentCouncil;
  private final Journal journal;
  private final Clock clock;

  @Inject
  LetterService(
      ResidentRepository residents,
      RegisterHashes hashes,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      Journal journal,
      Clock clock) {
    this.residents = residents;
    this.hashes = hashes;
    this.visitor = visitor;
    this.currentCouncil = currentCouncil;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * One letter for each row of a file, each with a fresh code that is good for six weeks; an
   * earlier letter of the same person ends. All or nothing.
   *
   * @param addressees the file: reference, name, lines of the address
   * @param texts words, in the language of the letters
   * @param page address of the page on which the code is typed
   * @return the letters as one PDF
   * @throws LettersRefused naming the first line that cannot be used
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsFreshConfirmation
  @Transactional
  public byte[] print(byte[] addressees, Texts texts, String page) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    Council council = currentCouncil.get();
    LocalDate today = LocalDate.ofInstant(clock.instant(), council.zone());
    LocalDate last = today.plus(CODE_LASTS);
    List<PrintedLetter> letters = new ArrayList<>();
    for (Addressee addressee : read(addressees)) {
      letters.add(new PrintedLetter(addressee, makeCode(addressee, last.plusDays(1)).printed()));
    }
    byte[] pdf =
        new LetterDocument(texts, council.name(), page)
            .render(letters, texts.date(today), texts.date(last));
    journal.record(
        AuditEvent.of(
            administrator.id(),
            administrator.name(),
            "residents.journal.lettersMade",
            String.valueOf(letters.size())));
    return pdf;
  }

  private static List<Addressee> read(byte[] file) {
    try {
      return AddresseeFile.read(() -> new ByteArrayInputStream(file), MOST_LETTERS);
    } catch (UnusableFile e) {
      throw new LettersRefused(e.fault().name(), e.line());
    }
  }

  private OneTimeCode makeCode(Addressee addressee, LocalDate expires) {
    Optional<RegisterEntry> entry =
        residents.findEntryByReference(hashes.ofReference(addressee.reference()));
    long id =
        entry
            .map(RegisterEntry::id)
            .orElseThrow(() -> new LettersRefused("UNKNOWN", addressee.line()));
    OneTimeCode code = OneTimeCode.draw();
    residents.removeCodes(id, Way.LETTER);
    residents.add(
        new ResidentCode(
            id,
            Way.LETTER,
            hashes.ofCode(code),
            expires.atStartOfDay(currentCouncil.get().zone()).toInstant()));
    residents.flush();
    return code;
  }
}
