package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.folkmoot.accounts.AccountProbe;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.IdentityClaim;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.privacy.PersonalDataService;
import org.folkmoot.residents.AgeBand;
import org.folkmoot.residents.DeskEntry;
import org.folkmoot.residents.DeskService;
import org.folkmoot.residents.LetterService;
import org.folkmoot.residents.LettersRefused;
import org.folkmoot.residents.RegisterFacts;
import org.folkmoot.residents.ResidentService;
import org.folkmoot.residents.TryResult;
import org.folkmoot.residents.TryResult.Outcome;
import org.folkmoot.residents.VerificationService;
import org.folkmoot.residents.Way;
import org.folkmoot.residents.WayClosed;
import org.folkmoot.residents.register.Doubt;
import org.folkmoot.residents.register.DoubtCount;
import org.folkmoot.residents.register.NewWard;
import org.folkmoot.residents.register.RegisterService;
import org.folkmoot.residents.register.RejectedRow;
import org.folkmoot.residents.register.UploadCounts;
import org.folkmoot.residents.register.UploadDetails;
import org.folkmoot.residents.register.UploadState;
import org.folkmoot.residents.register.UploadUnderway;
import org.folkmoot.texts.Texts;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register and the ways to be verified; one person has one verified account. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("DuplicateBranches")
class ResidentsIT {

  private static final String HEADER = "reference,name,date of birth,postcode,ward\n";
  private static final String ANN = "R1,Ann Canaryname,1951-03-29,CA4 4RY,Old Town\n";
  private static final String BEN = "R2,Ben Jones,1990-01-01,CF10 1AA,Riverside\n";
  private static final String EVE = "R3,Eve Jones,1991-01-01,CF10 1AA,Riverside\n";
  private static final String FILE = HEADER + ANN + BEN + EVE;
  private static final RegisterFacts ANNS =
      RegisterFacts.parse("canaryname ANN", "29/3/1951", "ca44ry").orElseThrow();
  private static final RegisterFacts NOBODYS =
      RegisterFacts.parse("No Body", "1951-03-29", "CA4 4RY").orElseThrow();

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private RegisterService registers;
  @Inject private VerificationService verifications;
  @Inject private ResidentService residents;
  @Inject private DeskService desk;
  @Inject private LetterService letters;
  @Inject private AccountService accounts;
  @Inject private DeletionService deletion;
  @Inject private PersonalDataService data;
  @Inject private WardService wards;
  @Inject private CurrentCouncil currentCouncil;
  @Inject private Event<IdentityClaim> claimed;
  @Inject private UserTransaction transaction;
  @Inject private AccountProbe probe;
  @Inject private Visitor visitor;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  private DataSource database;

  private Council council;

  @BeforeEach
  void anAdministratorIsThere() {
    council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
  }

  @Test
  void aFileBecomesTheRegister() {
    UploadDetails upload = load(FILE);

    assertThat(upload.state()).isEqualTo(UploadState.DONE);
    assertThat(upload.counts()).isEqualTo(new UploadCounts(3, 0, 0, 0, 3, 0, 0));
    assertThat(upload.newWards())
        .containsExactly(new NewWard("Old Town", ""), new NewWard("Riverside", ""));
    assertThat(wards.list()).extracting(WardDetails::name).containsExactly("Old Town", "Riverside");
    assertThat(registers.size()).isEqualTo(3);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    load(FILE);
    UploadDetails again = load(FILE);

    assertThat(again.counts()).isEqualTo(new UploadCounts(3, 0, 0, 0, 0, 0, 0));
    assertThat(registers.find(again.id())).contains(again);
    assertThat(registers.size()).isEqualTo(3);
  }

  @Test
  void anotherFileUpdatesPeopleAndKeepsTheirRights() {
    load(FILE);
    long ann = verified(ANNS);

    UploadDetails asked =
        load(
            HEADER + ANN.replace("Old Town", "Quayside").replace("CA4 4RY", "NEW 1CA") + BEN + EVE);
    registers.confirm(asked.id());
    UploadDetails upload = awaitEnd(asked.id());

    assertThat(asked.state()).isEqualTo(UploadState.TO_CONFIRM);
    assertThat(upload.state()).isEqualTo(UploadState.DONE);
    assertThat(upload.counts()).isEqualTo(new UploadCounts(3, 0, 0, 0, 0, 1, 0));
    assertThat(upload.newWards()).containsExactly(new NewWard("Quayside", ""));
    assertThat(residents.current(ann))
        .hasValueSatisfying(
            residency -> {
              assertThat(residency.ward().name()).isEqualTo("Quayside");
              assertThat(residency.ageBand()).isEqualTo(AgeBand.AGE_65);
              assertThat(residency.way()).isEqualTo(Way.MATCH);
            });
  }

  @Test
  void peopleMaySwapWhatTheyAreFoundBy() {
    load(FILE);
    UploadDetails upload =
        load(
            HEADER
                + ANN
                + "R2,Eve Jones,1991-01-01,CF10 1AA,Riverside\n"
                + "R3,Ben Jones,1990-01-01,CF10 1AA,Riverside\n");
    registers.confirm(upload.id());
    UploadDetails end = awaitEnd(upload.id());

    assertThat(end.state()).isEqualTo(UploadState.DONE);
    assertThat(registers.size()).isEqualTo(3);
  }

  @Test
  void whoIsRemovedLosesTheVerificationAfterAYes() {
    load(FILE);
    long ann = verified(ANNS);

    UploadDetails upload = load(HEADER + BEN + EVE);

    assertThat(upload.state()).isEqualTo(UploadState.TO_CONFIRM);
    assertThat(upload.counts().removed()).isOne();
    assertThat(residents.current(ann)).isPresent();
    assertThatThrownBy(() -> submit("other.csv", FILE)).isInstanceOf(UploadUnderway.class);
    registers.confirm(upload.id());
    assertThat(awaitEnd(upload.id()).state()).isEqualTo(UploadState.DONE);
    assertThat(residents.current(ann)).isEmpty();
    assertThat(match(newAccount(), ANNS).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void anUploadThatIsCalledOffChangesNothing() {
    load(FILE);
    UploadDetails upload = load(HEADER + BEN);

    registers.cancel(upload.id());

    assertThat(registers.find(upload.id()).orElseThrow().state()).isEqualTo(UploadState.CANCELED);
    assertThat(registers.size()).isEqualTo(3);
  }

  @Test
  void aReferenceThatGoesOverToSomebodyElseTakesNoRightsAlong() {
    load(FILE);
    long ann = verified(ANNS);

    UploadDetails upload = load(FILE.replace("Ann Canaryname,1951-03-29", "Zoe Other,2001-01-01"));
    registers.confirm(upload.id());

    assertThat(awaitEnd(upload.id()).counts()).isEqualTo(new UploadCounts(3, 0, 0, 0, 1, 0, 1));
    assertThat(residents.current(ann)).isEmpty();
  }

  @Test
  void aBrokenFileChangesNothing() {
    load(FILE);
    UploadDetails upload = load(HEADER + "R9,\"Ann,1990\n");

    assertThat(upload.state()).isEqualTo(UploadState.FAILED);
    assertThat(upload.problem()).isEqualTo("QUOTES");
    assertThat(upload.problemLine()).isEqualTo(2);
    assertThat(registers.size()).isEqualTo(3);
  }

  @Test
  void rejectedRowsAreForWhoHandedThemInOnly() {
    UploadDetails upload = load(FILE + "R9,=cmd,never,CF10 1AA,Old Town\n");

    assertThat(upload.state()).isEqualTo(UploadState.TO_CONFIRM);
    assertThat(upload.counts()).isEqualTo(new UploadCounts(3, 1, 0, 0, 3, 0, 0));
    assertThat(registers.listRejected(upload.id()))
        .containsExactly(new RejectedRow("5", "R9", "BIRTH_UNREADABLE"));
    assertThat(new String(registers.rejectedRows(upload.id(), fault -> fault), UTF_8))
        .isEqualTo("\ufeff5,BIRTH_UNREADABLE,R9,'=cmd,never,CF10 1AA,Old Town\r\n");
    assertThatThrownBy(
            () ->
                as(
                    council,
                    Role.ADMINISTRATOR,
                    () -> registers.rejectedRows(upload.id(), fault -> fault)))
        .hasRootCauseInstanceOf(NotFound.class);
    Council other = stage.newCouncil();
    assertThatThrownBy(
            () ->
                as(
                    other,
                    Role.ADMINISTRATOR,
                    () -> registers.rejectedRows(upload.id(), fault -> fault)))
        .hasRootCauseInstanceOf(NotFound.class);
  }

  /** AZ-9: neither tables nor files in the database give a person away, before or after. */
  @Test
  void theDatabaseHoldsNoNameDateOrPostcode() throws SQLException {
    UploadDetails upload = load(FILE + "R9,Bad Canaryname,1951-03-29,CA4 4RY,\n");
    assertThat(dump()).doesNotContain("canaryname").doesNotContain("ca44ry");
    registers.confirm(upload.id());
    awaitEnd(upload.id());
    verified(ANNS);

    String dump = dump();

    assertThat(upload.counts().rejected()).isOne();
    assertThat(dump)
        .contains("old town")
        .doesNotContain("canaryname")
        .doesNotContain("1951-03-29")
        .doesNotContain("29/03/1951")
        .doesNotContain("ca4 4ry")
        .doesNotContain("ca44ry");
  }

  private String dump() throws SQLException {
    List<String> tables =
        List.of(
            "ward",
            "register_upload",
            "register_staged",
            "register_kept",
            "register_rejected",
            "job",
            "job_file",
            "register_entry",
            "verification",
            "resident_code",
            "resident_attempt");
    StringBuilder text = new StringBuilder();
    try (Connection connection = database.getConnection()) {
      for (String table : tables) {
        try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              byte[] bytes = isBinary(rows, i) ? rows.getBytes(i) : null;
              text.append(bytes == null ? rows.getString(i) : new String(bytes, UTF_8)).append(' ');
            }
          }
        }
      }
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isBinary(ResultSet rows, int column) throws SQLException {
    String type = rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
    return type.contains("binary") || type.equals("bytea");
  }

  @Test
  void theSamePersonInTwoCouncilsCannotBeLinked() throws SQLException {
    load(FILE);
    Council other = stage.newCouncil();
    as(other, Role.ADMINISTRATOR, () -> load(FILE));

    try (Connection connection = database.getConnection();
        ResultSet pairs =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from register_entry a, register_entry b where"
                        + " a.council_id = "
                        + council.id()
                        + " and b.council_id = "
                        + other.id()
                        + " and (a.match_hash = b.match_hash or a.reference_hash ="
                        + " b.reference_hash or a.birth_hash = b.birth_hash)")) {
      assertThat(pairs.next()).isTrue();
      assertThat(pairs.getInt(1)).isZero();
    }
    assertThat(verified(ANNS)).isPositive();
  }

  @Test
  void aSecondAccountLearnsNothingMoreThanAStranger() {
    load(FILE);
    verified(ANNS);

    assertThat(match(newAccount(), ANNS)).isEqualTo(match(newAccount(), NOBODYS));
  }

  @Test
  void allThreeFactsMustFit() {
    load(FILE);

    assertThat(matchOf("Ann Canaryname", "1952-03-29", "CA4 4RY")).isEqualTo(Outcome.REFUSED);
    assertThat(matchOf("Ann Canaryname", "1951-03-28", "CA4 4RY")).isEqualTo(Outcome.REFUSED);
    assertThat(matchOf("Ann Canaryname", "1951-03-29", "CA4 4RZ")).isEqualTo(Outcome.REFUSED);
    assertThat(matchOf("Anne Canaryname", "1951-03-29", "CA4 4RY")).isEqualTo(Outcome.REFUSED);
    assertThat(matchOf("Ann Canaryname", "1951-03-29", "CA4 4RY")).isEqualTo(Outcome.VERIFIED);
  }

  private Outcome matchOf(String name, String birth, String postcode) {
    return match(newAccount(), RegisterFacts.parse(name, birth, postcode).orElseThrow()).outcome();
  }

  @Test
  void oneAccountHoldsOnePersonOnly() {
    load(FILE);
    long ann = verified(ANNS);

    TryResult other =
        match(ann, RegisterFacts.parse("Ben Jones", "1990-01-01", "CF101AA").orElseThrow());

    assertThat(other.outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void ofFiftyWhoClaimTheSamePersonOneWins() throws Exception {
    load(FILE);
    int people = 50;
    List<Long> claimants = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      claimants.add(newAccount());
    }
    CyclicBarrier start = new CyclicBarrier(people);
    ExecutorService threads = Executors.newFixedThreadPool(people);
    List<Future<TryResult>> results = new ArrayList<>();
    for (long claimant : claimants) {
      results.add(
          threads.submit(
              () -> {
                start.await();
                return otherRequest.call(council, () -> match(claimant, ANNS));
              }));
    }
    int winners = 0;
    for (Future<TryResult> result : results) {
      winners += result.get().outcome() == Outcome.VERIFIED ? 1 : 0;
    }
    threads.shutdown();

    assertThat(winners).isOne();
    assertThat(claimants.stream().filter(account -> residents.current(account).isPresent()))
        .hasSize(1);
  }

  @Test
  void fiveTriesADayAreEnough() {
    load(FILE);
    long account = newAccount();

    for (int left = 4; left >= 0; left--) {
      assertThat(match(account, NOBODYS)).isEqualTo(new TryResult(Outcome.REFUSED, left));
    }
    assertThat(match(account, ANNS).outcome()).isEqualTo(Outcome.TOO_OFTEN);
    assertThat(match(newAccount(), ANNS).outcome()).isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void tenWrongCodesADayAreEnoughForAnAccount() {
    load(FILE);
    String code = desk.makeCode(desk.findByReference("R1").orElseThrow().id());
    String wrong = wrongCode();
    long account = newAccount();

    for (int left = 9; left >= 0; left--) {
      assertThat(verifications.enterCode(account, wrong, "192.0.2." + left))
          .isEqualTo(new TryResult(Outcome.REFUSED, left));
    }
    assertThat(verifications.enterCode(account, code, "192.0.2.77")).isEqualTo(tooOften());
    assertThat(enter(newAccount(), code)).isEqualTo(Outcome.VERIFIED);
  }

  /** A whole town may come from one network address. */
  @Test
  void theEleventhResidentOfAnAddressGetsInAfterManyMistakesOfOthers() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 12; i++) {
      file.append("T" + i + ",Town Person" + i + ",1980-01-01,CF10 1AA,Old Town\n");
    }
    load(file.toString());
    String wrong = wrongCodeOf("T0");

    for (int i = 0; i < 40; i++) {
      assertThat(verifications.enterCode(newAccount(), wrong, "198.51.100.1").outcome())
          .isEqualTo(Outcome.REFUSED);
    }
    for (int i = 1; i < 12; i++) {
      String code = desk.makeCode(desk.findByReference("T" + i).orElseThrow().id());
      assertThat(verifications.enterCode(newAccount(), code, "198.51.100.1").outcome())
          .as("resident %s", i)
          .isEqualTo(Outcome.VERIFIED);
    }
  }

  @Test
  void aRightCodeCostsNoTry() {
    load(FILE);
    long account = newAccount();
    String wrong = wrongCode();
    for (int left = 9; left > 0; left--) {
      assertThat(enter(account, wrong)).isEqualTo(Outcome.REFUSED);
    }
    for (int again = 0; again < 3; again++) {
      String code = desk.makeCode(desk.findByReference("R1").orElseThrow().id());
      assertThat(enter(account, code)).isEqualTo(Outcome.VERIFIED);
    }
    assertThat(enter(account, wrong)).isEqualTo(Outcome.REFUSED);
    assertThat(enter(account, wrong)).isEqualTo(Outcome.TOO_OFTEN);
  }

  private String wrongCode() {
    return wrongCodeOf("R2");
  }

  /** A code that was replaced. */
  private String wrongCodeOf(String reference) {
    long entry = desk.findByReference(reference).orElseThrow().id();
    String replaced = desk.makeCode(entry);
    desk.makeCode(entry);
    return replaced;
  }

  private static TryResult tooOften() {
    return new TryResult(Outcome.TOO_OFTEN, 0);
  }

  @Test
  void aCodeFromTheDeskWorksOnce() {
    load(FILE);
    DeskEntry entry = desk.findByReference(" r1 ").orElseThrow();
    String earlier = desk.makeCode(entry.id());
    String code = desk.makeCode(entry.id());
    long account = newAccount();

    assertThat(enter(newAccount(), earlier)).isEqualTo(Outcome.REFUSED);
    assertThat(enter(account, code.toLowerCase(Locale.ROOT))).isEqualTo(Outcome.VERIFIED);
    assertThat(enter(newAccount(), code)).isEqualTo(Outcome.REFUSED);
    assertThat(residents.current(account).orElseThrow().way()).isEqualTo(Way.DESK);
    assertThat(desk.findByFacts(ANNS).orElseThrow().verified()).isTrue();
  }

  @Test
  void anOfficerVerifiesAnAccount() {
    load(FILE);
    long account = newAccount();
    DeskEntry entry = desk.findByFacts(ANNS).orElseThrow();

    assertThat(desk.verify(entry.id(), account)).isTrue();
    assertThat(desk.verify(entry.id(), newAccount())).isFalse();
    assertThat(residents.current(account).orElseThrow().way()).isEqualTo(Way.DESK);
  }

  @Test
  void lettersCarryCodesThatWork() {
    load(FILE);
    Texts texts = Texts.of(Locale.UK, council.zone(), Map.of());

    byte[] pdf =
        letters.print("reference,name,a\nR1,Ann,1 Road\n".getBytes(UTF_8), texts, "http://x/y");

    assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
    assertThatThrownBy(
            () ->
                letters.print(
                    "reference,name,a\nR1,Ann,1\nR77,Bo,1\n".getBytes(UTF_8), texts, "http://x"))
        .isInstanceOf(LettersRefused.class)
        .hasMessageContaining("UNKNOWN");
  }

  @Test
  void aClaimOfAnIdentityProviderVerifies() {
    load(FILE);
    long byFacts = newAccount();
    long byReference = newAccount();

    assertThat(verifications.verifyByClaim(byFacts, ANNS)).isTrue();
    assertThat(verifications.verifyByClaim(byReference, "r2")).isTrue();
    assertThat(verifications.verifyByClaim(newAccount(), "R2")).isFalse();
    assertThat(verifications.verifyByClaim(newAccount(), "R99")).isFalse();
    assertThat(residents.current(byReference).orElseThrow().way()).isEqualTo(Way.CLAIM);
  }

  /** As a sign-in service fires it, in the transaction of the sign-in. */
  @Test
  void aClaimInASignInVerifiesOnceThatIsStored() throws Exception {
    load(FILE);
    long account = newAccount();

    transaction.begin();
    claimed.fire(new IdentityClaim(currentCouncil.get().id(), account, "R2"));
    assertThat(residents.current(account)).isEmpty();
    transaction.commit();

    assertThat(residents.current(account).orElseThrow().way()).isEqualTo(Way.CLAIM);
  }

  @Test
  void aClosedWayIsClosed() {
    load(FILE);
    residents.changeSettings(EnumSet.of(Way.LETTER), "Ask Mrs Jones");

    assertThatThrownBy(() -> match(newAccount(), ANNS)).isInstanceOf(WayClosed.class);
    assertThatThrownBy(() -> verifications.verifyByClaim(newAccount(), ANNS))
        .isInstanceOf(WayClosed.class);
    long entry = desk.findByReference("R1").orElseThrow().id();
    assertThatThrownBy(() -> desk.makeCode(entry)).isInstanceOf(WayClosed.class);
    assertThat(residents.settings().helpText()).isEqualTo("Ask Mrs Jones");
  }

  @Test
  void whoVerifiedAgainStaysVerified() {
    load(FILE);
    long ann = verified(ANNS);

    assertThat(verifications.verifyByClaim(ann, "R1")).isTrue();
    assertThat(residents.current(ann).orElseThrow().way()).isEqualTo(Way.CLAIM);
  }

  @Test
  void whoDeletesTheAccountGivesTheirPersonFree() {
    load(FILE);
    long ann = verified(ANNS);

    deletion.deleteOnRequest(ann);

    assertThat(accounts.findPerson(ann)).isEmpty();
    assertThat(residents.current(ann)).isEmpty();
    assertThat(match(newAccount(), ANNS).outcome()).isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void whatIsTakenAlongSaysHowSomebodyWasVerified() {
    load(FILE);
    long ann = stage.enter(council, Role.ADMINISTRATOR).id();
    assertThat(match(ann, ANNS).outcome()).isEqualTo(Outcome.VERIFIED);
    load(FILE);

    assertThat(recordsOf("verifications"))
        .singleElement()
        .satisfies(record -> assertThat(record).containsEntry("way", "MATCH"));
    assertThat(recordsOf("register-uploads"))
        .singleElement()
        .satisfies(record -> assertThat(record).containsEntry("fileName", "register.csv"));
  }

  private List<Map<String, Object>> recordsOf(String section) {
    return data.collect().sections().stream()
        .filter(found -> found.name().equals(section))
        .flatMap(found -> found.records().stream())
        .toList();
  }

  @Test
  void smallNumbersAreLeftOut() {
    StringBuilder file = new StringBuilder(FILE);
    for (int i = 10; i < 20; i++) {
      file.append("R" + i + ",Old Person" + i + ",1950-01-01,CF10 1AA,Big Ward\n");
    }
    load(file.toString());

    assertThat(residents.figures())
        .extracting(row -> row.ward() + " " + row.registered() + " " + row.verified())
        .containsExactly(
            "Big Ward OptionalLong[10] OptionalLong[0]",
            "Old Town OptionalLong.empty OptionalLong[0]",
            "Riverside OptionalLong.empty OptionalLong[0]");
  }

  @Test
  void aRejectedRowKeepsItsPersonAsTheyWere() {
    String town = town(60);
    load(town);
    long person =
        verified(RegisterFacts.parse("Town Person7", "1980-01-01", "CF10 1AA").orElseThrow());

    UploadDetails upload =
        load(town.replace("T7,Town Person7,1980-01-01,CF10 1AA", "t7,Town Person7,never,NEW 1AB"));

    assertThat(upload.state()).isEqualTo(UploadState.DONE);
    assertThat(upload.counts()).isEqualTo(new UploadCounts(59, 1, 1, 0, 0, 0, 0));
    assertThat(registers.listRejected(upload.id()))
        .containsExactly(new RejectedRow("9", "t7", "BIRTH_UNREADABLE"));
    assertThat(registers.size()).isEqualTo(60);
    assertThat(residents.current(person)).isPresent();
    assertThat(desk.findByReference("T7").orElseThrow().verified()).isTrue();
  }

  private static String town(int people) {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < people; i++) {
      file.append("T" + i + ",Town Person" + i + ",1980-01-01,CF10 1AA,Old Town\n");
    }
    return file.toString();
  }

  @Test
  void rejectedRowsCountInTheQuestion() {
    String town = town(60);
    load(town);

    UploadDetails upload =
        load(
            town.replace("T1,Town Person1,1980-01-01", "T1,Town Person1,never")
                .replace("T2,Town Person2,1980-01-01", "T2,Town Person2,never")
                .replaceAll("T3,.*\\n", "")
                .replaceAll("T4,.*\\n", ""));

    assertThat(upload.state()).isEqualTo(UploadState.TO_CONFIRM);
    assertThat(upload.counts()).isEqualTo(new UploadCounts(56, 2, 2, 0, 0, 0, 2));
  }

  /** Somebody is missing, and a row does not say whose it is: perhaps it is theirs. */
  @Test
  void nobodyGoesUnaskedWhileAReferenceCannotBeRead() {
    String town = town(60);
    load(town);

    UploadDetails upload = load(town.replace("T1,Town", ",Town"));

    assertThat(upload.state()).isEqualTo(UploadState.TO_CONFIRM);
    assertThat(upload.counts()).isEqualTo(new UploadCounts(59, 1, 0, 1, 0, 0, 1));
    registers.cancel(upload.id());
    assertThat(registers.size()).isEqualTo(60);
  }

  @Test
  void aReferenceThatStandsTwiceForTwoPeopleKeepsWhoHadIt() {
    load(FILE);
    long ann = verified(ANNS);

    UploadDetails asked =
        load(HEADER + "R1,Zoe Other,2001-01-01,CA4 4RY,Old Town\n" + ANN + BEN + EVE);
    registers.confirm(asked.id());
    UploadDetails upload = awaitEnd(asked.id());

    assertThat(upload.state()).isEqualTo(UploadState.DONE);
    assertThat(upload.counts()).isEqualTo(new UploadCounts(2, 2, 1, 0, 0, 0, 0));
    assertThat(residents.current(ann)).isPresent();
  }

  /** Ben's new facts are those of Eve, whose own row is rejected: neither changes. */
  @Test
  void factsOfSomebodyWhoStaysAreNotGivenAway() {
    load(FILE);
    long eve = verified(RegisterFacts.parse("Eve Jones", "1991-01-01", "CF10 1AA").orElseThrow());

    UploadDetails asked =
        load(
            HEADER
                + ANN
                + "R2,Eve Jones,1991-01-01,CF10 1AA,Riverside\n"
                + "R3,Ben Jones,never,CF10 1AA,Riverside\n");
    registers.confirm(asked.id());
    UploadDetails upload = awaitEnd(asked.id());

    assertThat(upload.state()).isEqualTo(UploadState.DONE);
    assertThat(registers.size()).isEqualTo(3);
    assertThat(residents.current(eve)).isPresent();
    assertThat(matchOf("Ben Jones", "1990-01-01", "CF10 1AA")).isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void lostLettersAndWardsWithAMistakeAreAskedAbout() {
    load(FILE);

    UploadDetails upload =
        load(
            HEADER
                + ANN
                + BEN.replace("Riverside", "Riversde")
                + EVE.replace("Eve Jones", "Si?n ap Gwynfryn"));

    assertThat(upload.state()).isEqualTo(UploadState.TO_CONFIRM);
    assertThat(upload.doubts()).containsExactly(new DoubtCount(Doubt.LOST_LETTERS, 1, List.of(4L)));
    assertThat(upload.newWards()).containsExactly(new NewWard("Riversde", "Riverside"));
    assertThat(wards.list()).extracting(WardDetails::name).containsExactly("Old Town", "Riverside");
  }

  /** Whoever is first decides; the register is the old one or the new one, never an empty one. */
  @Test
  void yesAndCallingOffAtOnceLeaveOneRegisterOrTheOther() throws Exception {
    load(FILE);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 12; round++) {
      UploadDetails upload = load(round % 2 == 0 ? HEADER + BEN : HEADER + BEN + ANN + EVE);
      if (upload.state() != UploadState.TO_CONFIRM) {
        continue;
      }
      int before = registers.size();
      CyclicBarrier start = new CyclicBarrier(2);
      Future<?> yes = threads.submit(() -> atOnce(start, () -> registers.confirm(upload.id())));
      Future<?> no = threads.submit(() -> atOnce(start, () -> registers.cancel(upload.id())));
      yes.get();
      no.get();
      UploadState end = awaitEnd(upload.id()).state();

      assertThat(end).isIn(UploadState.DONE, UploadState.CANCELED);
      assertThat(registers.size()).isEqualTo(end == UploadState.DONE ? 1 : before);
    }
    threads.shutdown();
    assertThat(load(FILE).state()).isIn(UploadState.DONE, UploadState.TO_CONFIRM);
  }

  private Void atOnce(CyclicBarrier start, Runnable action) throws Exception {
    start.await();
    return as(council, Role.ADMINISTRATOR, () -> done(action) ? null : null);
  }

  /** What a lost lease left: the rows that were read are not there any more. */
  @Test
  void anUploadWithoutItsRowsNeverWipesTheRegister() throws Exception {
    load(FILE);
    long ann = verified(ANNS);
    UploadDetails upload = load(HEADER + BEN + EVE);
    update("delete from register_staged where upload_id = " + upload.id());

    registers.confirm(upload.id());
    UploadDetails end = awaitGivenUp(upload.id());

    assertThat(end.state()).isEqualTo(UploadState.FAILED);
    assertThat(end.reference()).hasValueSatisfying(text -> assertThat(text).startsWith("J"));
    assertThat(registers.size()).isEqualTo(3);
    assertThat(residents.current(ann)).isPresent();
    assertThat(load(FILE).state()).isEqualTo(UploadState.DONE);
  }

  /**
   * A file that cannot be read back: given up with a reference, and the next file gets its turn.
   */
  @Test
  void anUploadThatMeetsErrorsGivesUpAndBlocksNobody() throws Exception {
    load(FILE);
    transaction.begin();
    long upload = submit("big.csv", town(300));
    spoil(upload);
    transaction.commit();

    UploadDetails end = awaitGivenUp(upload);

    assertThat(end.state()).isEqualTo(UploadState.FAILED);
    assertThat(end.reference()).isPresent();
    assertThat(registers.findWork(upload).orElseThrow().reference()).isEqualTo(end.reference());
    assertThat(load(FILE).state()).isEqualTo(UploadState.DONE);
  }

  @Test
  void anUploadThatMeetsErrorsCanBeCalledOff() throws Exception {
    load(FILE);
    UploadDetails asked = load(HEADER + BEN + EVE);
    update("delete from register_staged where upload_id = " + asked.id());
    registers.confirm(asked.id());

    registers.cancel(asked.id());

    assertThat(registers.find(asked.id()).orElseThrow().state()).isEqualTo(UploadState.CANCELED);
    assertThat(load(FILE).state()).isEqualTo(UploadState.DONE);
    assertThat(registers.size()).isEqualTo(3);
  }

  @Test
  void aDeskVerificationAndItsEntryInTheLogAreOne() throws Exception {
    load(FILE);
    long account = newAccount();
    long entry = desk.findByFacts(ANNS).orElseThrow().id();
    update("update journal_head set entries = entries - 1 where council_id = " + council.id());

    assertThatThrownBy(() -> desk.verify(entry, account)).isInstanceOf(RuntimeException.class);

    assertThat(residents.current(account)).isEmpty();
  }

  /** AU-16: a page that was opened before does nothing dangerous. */
  @Test
  void dangerousActionsNeedAFreshConfirmation() {
    load(FILE);
    UploadDetails upload = load(HEADER + BEN);
    long entry = desk.findByReference("R1").orElseThrow().id();
    long account = newAccount();
    probe.makeStale(visitor);

    assertHeldUp(() -> submit("x.csv", FILE));
    assertHeldUp(() -> done(() -> registers.confirm(upload.id())));
    assertHeldUp(() -> registers.rejectedRows(upload.id(), fault -> fault));
    assertHeldUp(() -> letters.print(new byte[0], english(), "http://x/y"));
    assertHeldUp(() -> desk.makeCode(entry));
    assertHeldUp(() -> desk.verify(entry, account));
    assertHeldUp(() -> done(() -> residents.changeSettings(EnumSet.of(Way.MATCH), "")));
    assertThat(registers.size()).isEqualTo(3);
    assertThat(registers.find(upload.id()).orElseThrow().state()).isEqualTo(UploadState.TO_CONFIRM);
  }

  private static void assertHeldUp(Callable<?> action) {
    assertThatThrownBy(action::call).isInstanceOf(ConfirmationNeeded.class);
  }

  /** Changes the file of an upload before a lane gets at it, or fails it in the middle. */
  private void spoil(long upload) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement change =
            connection.prepareStatement(
                "update job_file set content = ? where job_id in (select id from job where name ="
                    + " 'register' and subject = ?)")) {
      change.setBytes(1, "not sealed at all".getBytes(UTF_8));
      change.setLong(2, upload);
      change.executeUpdate();
    }
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Waits until the job is given up; its pauses between runs are cut short. */
  private UploadDetails awaitGivenUp(long upload) throws SQLException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    UploadDetails details = registers.find(upload).orElseThrow();
    while (details.state().isMoving() && System.nanoTime() < deadline) {
      update(
          "update job set due_at = created_at where state = 'WAITING' and name = 'register'"
              + " and subject = "
              + upload);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      details = registers.find(upload).orElseThrow();
    }
    return details;
  }

  private long submit(String name, String file) {
    byte[] content = file.getBytes(UTF_8);
    try {
      return registers.submit(name, content.length, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aListThatEndsIsNotCountedBesides() throws Exception {
    load(FILE);
    load(FILE);

    Page<UploadDetails> whole = registers.list(PageRequest.of(0, 20));
    assertThat(whole.total()).isEqualTo(2);
    assertThat(registers.list(PageRequest.of(0, 1)).total()).isEqualTo(2);
    assertThat(registers.list(PageRequest.of(1, 20)))
        .isEqualTo(new Page<>(whole.rows().subList(1, 2), 2));
    assertThat(registers.list(PageRequest.of(5, 20))).isEqualTo(new Page<>(List.of(), 2));
    int withCount = statements.during(() -> registers.list(PageRequest.of(0, 1)));
    assertThat(statements.during(() -> registers.list(PageRequest.of(0, 20))))
        .isEqualTo(withCount - 1)
        .isPositive();
    assertThat(registers.list(new PageRequest(0, 20, "createdAt", false)).rows())
        .isEqualTo(
            whole.rows().stream().sorted(Comparator.comparing(UploadDetails::createdAt)).toList());
  }

  @Test
  void nobodyElseMayDoAnyOfThis() {
    UploadDetails upload = load(FILE);

    for (Role role : EnumSet.of(Role.AUDITOR, Role.COUNCILLOR, Role.FACILITATOR)) {
      assertRefused(role, () -> submit("x.csv", FILE));
      assertRefused(role, () -> registers.find(upload.id()));
      assertRefused(role, () -> registers.list(PageRequest.of(0, 20)));
      assertRefused(role, () -> registers.rejectedRows(upload.id(), fault -> fault));
      assertRefused(role, () -> residents.figures());
      assertRefused(role, () -> done(() -> residents.changeSettings(EnumSet.of(Way.MATCH), "")));
      assertRefused(role, () -> done(() -> registers.confirm(upload.id())));
      assertRefused(role, () -> done(() -> registers.cancel(upload.id())));
      assertRefused(role, () -> letters.print(new byte[0], english(), "http://x/y"));
    }
    for (Role role : EnumSet.of(Role.AUDITOR, Role.COUNCILLOR)) {
      assertRefused(role, () -> desk.findByReference("R1"));
      assertRefused(role, () -> desk.findByFacts(ANNS));
      assertRefused(role, () -> desk.find(1));
      assertRefused(role, () -> desk.findAccount(1));
      assertRefused(role, () -> desk.makeCode(1));
      assertRefused(role, () -> desk.findAccount("x@example.org"));
      assertRefused(role, () -> desk.verify(1, 1));
    }
  }

  private Texts english() {
    return Texts.of(Locale.UK, council.zone(), Map.of());
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }

  private void assertRefused(Role role, Callable<?> action) {
    assertThatThrownBy(() -> as(council, role, action)).hasRootCauseInstanceOf(NotAllowed.class);
  }

  /** Does something as somebody else who is signed in elsewhere. */
  private <T> T as(Council there, Role role, Callable<T> action) {
    return otherRequest.call(
        there,
        () -> {
          stage.enter(there, role);
          return action.call();
        });
  }

  private long verified(RegisterFacts facts) {
    long account = newAccount();
    assertThat(match(account, facts).outcome()).isEqualTo(Outcome.VERIFIED);
    return account;
  }

  private TryResult match(long account, RegisterFacts facts) {
    return verifications.match(account, facts);
  }

  private Outcome enter(long account, String code) {
    return verifications.enterCode(account, code, "127.0.0." + account).outcome();
  }

  private long newAccount() {
    return accounts
        .open(
            UUID.randomUUID() + "@example.org",
            "Somebody",
            "correct horse battery",
            EnumSet.noneOf(Role.class))
        .id();
  }

  private UploadDetails load(String file) {
    return awaitEnd(submit("register.csv", file));
  }

  /** Waits for the background worker. */
  private UploadDetails awaitEnd(long upload) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    UploadDetails details = registers.find(upload).orElseThrow();
    while (details.state().isMoving() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      details = registers.find(upload).orElseThrow();
    }
    return details;
  }
}
