package org.folkmoot.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.mail.MailAddress;
import org.folkmoot.people.Person;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.texts.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * A person proves an e-mail address, chooses a name and a password and has an account in one
 * council. An administrator may close the account for a time. After a hundred wrong passwords in a
 * row the password is worth nothing until it is set anew by e-mail. An account that nobody uses for
 * two years goes, after its person was told.
 */
@Entity
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Account {

  /** In place of a hash: there is no password, the person signs in another way. */
  static final String NO_PASSWORD = "";

  /** As SP 800-63B-4, section 3.2.2, has it. */
  private static final int MOST_FAILURES = 100;

  /** As the fields for it allow, and the column. */
  private static final int LONGEST_NAME = 120;

  private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  private static final Duration USE_STEP = Duration.ofDays(1);

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String email;
  private String name;
  private String language;
  private boolean disabled;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "failed_sign_ins")
  private int failedSignIns;

  /** Name and address as they are looked for; queries use it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "search_text")
  private String searchText;

  /** The name that a moderator hid last, as names are compared; empty if none was. */
  @Column(name = "hidden_name")
  private String hiddenName = "";

  /** Whether others read another word in place of the name. */
  @Column(name = "name_hidden")
  private boolean nameHidden;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "notice_at")
  private @Nullable Instant noticeAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  Account(String email, String name, Locale locale, String passwordHash, Instant createdAt) {
    this.email = canonical(email);
    this.name = oneLine(name);
    this.language = locale.getLanguage();
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
    this.usedAt = createdAt;
    this.searchText = SearchText.of(this.name + " " + this.email);
  }

  /**
   * The one form in which addresses are stored and compared. What is no address is given back in
   * small letters: no account has it.
   */
  static String canonical(String email) {
    return MailAddress.find(email).orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
  }

  /** Letters greet people by their name, so it ends no line. */
  private static String oneLine(String typed) {
    String line = LINE_ENDS.matcher(typed).replaceAll(" ").strip();
    int end = Math.min(line.length(), LONGEST_NAME);
    boolean isWithinSign = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, isWithinSign ? end - 1 : end);
  }

  long id() {
    return id;
  }

  String email() {
    return email;
  }

  String name() {
    return name;
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  Instant createdAt() {
    return createdAt;
  }

  /** Last use, to about a day. */
  Instant usedAt() {
    return usedAt;
  }

  /** Somebody is signed in now; to be called with each request, writes once a day. */
  void noteUse(Instant now) {
    if (noticeAt != null || !now.isBefore(usedAt.plus(USE_STEP))) {
      usedAt = now;
      noticeAt = null;
    }
  }

  /** The person was told that the account will go unless it is used. */
  void noteTold(Instant now) {
    noticeAt = now;
  }

  int failedSignIns() {
    return failedSignIns;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean hasPassword() {
    return !passwordHash.equals(NO_PASSWORD);
  }

  /** Whether the password still counts: it exists and was not guessed at too often. */
  boolean passwordCounts() {
    return hasPassword() && failedSignIns < MOST_FAILURES;
  }

  /** Notes a wrong password; true if it was the one after which the password counts no more. */
  boolean noteFailure() {
    failedSignIns++;
    return failedSignIns == MOST_FAILURES;
  }

  void noteSuccess() {
    failedSignIns = 0;
  }

  void changePassword(String newHash) {
    passwordHash = newHash;
    failedSignIns = 0;
  }

  /** The same password, hashed anew with today's parameters. */
  void rehash(String newHash) {
    passwordHash = newHash;
  }

  void rename(String newName) {
    name = oneLine(newName);
    nameHidden = !hiddenName.isEmpty() && hiddenName.equals(SearchText.of(name));
    searchText = SearchText.of(name + " " + email);
  }

  /** Others do not read this name any more; another one they do. */
  void hideName() {
    hiddenName = SearchText.of(name);
    nameHidden = true;
  }

  void showName() {
    hiddenName = "";
    nameHidden = false;
  }

  boolean isNameHidden() {
    return nameHidden;
  }

  void moveTo(String newEmail) {
    email = canonical(newEmail);
    searchText = SearchText.of(name + " " + email);
  }

  void changeLanguage(Locale locale) {
    language = locale.getLanguage();
  }

  boolean isDisabled() {
    return disabled;
  }

  void disable() {
    disabled = true;
  }

  void enable() {
    disabled = false;
  }

  Person toPerson(Set<RoleGrant> grants) {
    return new Person(id, name, email, locale(), grants);
  }
}
