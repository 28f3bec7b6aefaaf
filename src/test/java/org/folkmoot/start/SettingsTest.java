package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final List<String> NO_ARGUMENTS = List.of();
  private static final Path HERE = Path.of("").toAbsolutePath();

  @TempDir private Path directory;

  @Nested
  class WithoutAnySetting {

    private final Settings settings = Settings.read(NO_ARGUMENTS, Map.of());

    @Test
    void everySettingHasItsDefault() {
      for (Setting setting : Setting.values()) {
        assertThat(settings.get(setting)).as(setting.name()).isEqualTo(setting.byDefault());
      }
      assertThat(settings.port()).isEqualTo(8080);
      assertThat(settings.isDemo()).isFalse();
    }

    @Test
    void theDatabaseIsAFileInTheDataDirectory() {
      assertThat(settings.isEmbeddedDatabase()).isTrue();
      assertThat(settings.databaseUrl())
          .isEqualTo("jdbc:h2:file:" + HERE.resolve("data/folkmoot") + ";TRACE_LEVEL_FILE=0");
    }

    @Test
    void theDemoKeepsItsDataApartAndAnswersOnThisMachineOnly() {
      Settings demo = Settings.read(List.of("--demo"), Map.of());

      assertThat(demo.isDemo()).isTrue();
      assertThat(demo.data()).isEqualTo(HERE.resolve("data-demo"));
      assertThat(demo.get(Setting.ADDRESS)).isEqualTo("127.0.0.1");
    }

    @Test
    void theServerIsUnpackedBesideTheData() {
      assertThat(settings.cache()).isEqualTo(HERE.resolve("data/server"));
      assertThat(settings.temporary()).isEqualTo(HERE.resolve("data/tmp"));
      assertThat(settings.javaOptions()).isEmpty();
    }

    @Test
    void theServersProcessReceivesThemAll() throws IOException {
      Settings sent =
          Settings.read(
              List.of("--demo"),
              Map.of(
                  "FOLKMOOT_DB_PASSWORD", " ü=\\#!\n ", "FOLKMOOT_JAVA_OPTIONS", " -Xmx1g  -Da=b"));
      ByteArrayOutputStream pipe = new ByteArrayOutputStream();

      Handover.write(sent, pipe);
      Settings received = Handover.read(new ByteArrayInputStream(pipe.toByteArray()));

      assertThat(received.toProperties()).isEqualTo(sent.toProperties());
      assertThat(received.isDemo()).isTrue();
      assertThat(received.isForNewCouncil()).isFalse();
      assertThat(received.javaOptions()).containsExactly("-Xmx1g", "-Da=b");
    }

    @Test
    void variablesOfOtherProgramsDoNotMatter() {
      Settings others = Settings.read(NO_ARGUMENTS, Map.of("PATH", "/bin", "PORT", "1"));

      assertThat(others.port()).isEqualTo(8080);
    }
  }

  @Nested
  class InSeveralPlaces {

    @Test
    void theFileWinsOverTheDefault() throws IOException {
      Settings settings = Settings.read(NO_ARGUMENTS, file("folkmoot.port = 9000 "));

      assertThat(settings.port()).isEqualTo(9000);
      assertThat(settings.get(Setting.ADDRESS)).isEqualTo("0.0.0.0");
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
      Map<String, String> environment = file("folkmoot.port=9000\nfolkmoot.address=127.0.0.2");
      environment.put("FOLKMOOT_PORT", "9001");

      Settings settings = Settings.read(NO_ARGUMENTS, environment);

      assertThat(settings.port()).isEqualTo(9001);
      assertThat(settings.get(Setting.ADDRESS)).isEqualTo("127.0.0.2");
    }

    @Test
    void bothWinOverWhatTheDemoWouldTake() throws IOException {
      Map<String, String> environment = file("folkmoot.address=0.0.0.0");
      environment.put("FOLKMOOT_DATA", directory.toString());

      Settings demo = Settings.read(List.of("--demo"), environment);

      assertThat(demo.get(Setting.ADDRESS)).isEqualTo("0.0.0.0");
      assertThat(demo.data()).isEqualTo(directory);
    }

    @Test
    void aMailServerOfThisMachineMayBeReachedWithoutEncryption() {
      Settings settings =
          Settings.read(
              NO_ARGUMENTS,
              Map.of(
                  "FOLKMOOT_SMTP_HOST", "localhost",
                  "FOLKMOOT_SMTP_FROM", "town@example.org",
                  "FOLKMOOT_SMTP_USER", "town",
                  "FOLKMOOT_SMTP_PASSWORD", "a secret",
                  "FOLKMOOT_SMTP_SECURITY", "none"));

      assertThat(settings.get(Setting.SMTP_HOST)).isEqualTo("localhost");
    }

    @Test
    void aPostgreSqlAddressIsTakenAsItIs() {
      String url = "jdbc:postgresql://db.example.org:5432/folkmoot";

      Settings settings = Settings.read(NO_ARGUMENTS, Map.of("FOLKMOOT_DB_URL", url));

      assertThat(settings.databaseUrl()).isEqualTo(url);
      assertThat(settings.isEmbeddedDatabase()).isFalse();
    }
  }

  @Nested
  class StopsTheStartWithOneSentence {

    @Test
    void forAMailServerWithoutOurAddress() {
      assertStops(
          NO_ARGUMENTS,
          Map.of("FOLKMOOT_SMTP_HOST", "mail.example"),
          "FOLKMOOT_SMTP_FROM is «»",
          "an e-mail address");
    }

    @Test
    void forHalfASignInAtTheMailServer() {
      assertStops(
          NO_ARGUMENTS, Map.of("FOLKMOOT_SMTP_USER", "town"), "FOLKMOOT_SMTP_PASSWORD", "both");
    }

    @Test
    void forAPasswordThatWouldBeReadableOnTheWay() {
      Map<String, String> plain =
          Map.of(
              "FOLKMOOT_SMTP_HOST", "mail.example",
              "FOLKMOOT_SMTP_FROM", "town@example.org",
              "FOLKMOOT_SMTP_USER", "town",
              "FOLKMOOT_SMTP_PASSWORD", "a secret",
              "FOLKMOOT_SMTP_SECURITY", "none");

      assertStops(NO_ARGUMENTS, plain, "FOLKMOOT_SMTP_SECURITY is «none»", "starttls or tls");
    }

    @Test
    void forAnUnknownArgument() {
      assertStops(List.of("--port=80"), Map.of(), "Unknown argument «--port=80»", "--demo");
    }

    @Test
    void forALoadThatIsNoNumberOrForCouncils() {
      assertStops(List.of("--demo", "--load=many"), Map.of(), "--load=many", "a number of ideas");
      assertStops(List.of("--demo", "--load=9999999"), Map.of(), "--load=9999999", "1000000");
      assertStops(List.of("--load=10"), Map.of(), "--load fills the demo", "--demo");
    }

    @Test
    void forAnUnknownVariable() {
      assertStops(NO_ARGUMENTS, Map.of("FOLKMOOT_PROT", "80"), "FOLKMOOT_PROT", "FOLKMOOT_PORT");
    }

    @Test
    void forAnUnknownKeyInTheFile() throws IOException {
      assertStops(NO_ARGUMENTS, file("folkmoot.prot=80"), "folkmoot.prot in ", "folkmoot.port");
    }

    @Test
    void forAVariableNameInTheFile() throws IOException {
      assertStops(NO_ARGUMENTS, file("FOLKMOOT_PORT=80"), "FOLKMOOT_PORT in ", "folkmoot.port");
    }

    @Test
    void forAFileThatIsNotThere() {
      String absent = directory.resolve("absent.properties").toString();

      assertStops(NO_ARGUMENTS, Map.of("FOLKMOOT_CONFIG", absent), absent, "FOLKMOOT_CONFIG");
    }

    @Test
    void forAFileThatIsNoPropertiesFile() throws IOException {
      assertStops(NO_ARGUMENTS, file("folkmoot.data=C:\\users"), "cannot be read", "the file");
    }

    @ParameterizedTest
    @CsvSource({
      "PORT, 0, a number from 1 to 65535",
      "PORT, 65536, a number from 1 to 65535",
      "PORT, -1, a number from 1 to 65535",
      "PORT, 80 80, a number from 1 to 65535",
      "PORT, eighty, a number from 1 to 65535",
      "PORT, '', a number from 1 to 65535",
      "HTTPS, yes, true or false",
      "HTTPS, TRUE, true or false",
      "DB_URL, jdbc:mysql://db/folkmoot, jdbc:postgresql:",
      "DB_URL, postgres://db/folkmoot, jdbc:postgresql:",
      "THEMES, /no/such/directory, an existing directory",
      "SMTP_PORT, 0, a number from 1 to 65535",
      "SMTP_SECURITY, ssl, 'none, starttls or tls'",
      "SMTP_HOST, smtp://mail.example, 'the name of a mail server, without port'",
      "SMTP_FROM, Town <town@example.org>, an e-mail address"
    })
    void forAWrongValue(Setting setting, String value, String expected) {
      assertStops(
          NO_ARGUMENTS,
          Map.of(setting.environmentName(), value),
          setting.environmentName() + " is «" + value + "»",
          expected);
    }

    private void assertStops(
        List<String> arguments, Map<String, String> environment, String what, String advice) {
      assertThatThrownBy(() -> Settings.read(arguments, environment))
          .isInstanceOf(StartupFailure.class)
          .hasMessageContaining(what)
          .hasMessageContaining(advice)
          .hasMessageEndingWith(".")
          .message()
          .hasLineCount(1);
    }
  }

  private Map<String, String> file(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("folkmoot.properties"), content);
    return new HashMap<>(Map.of("FOLKMOOT_CONFIG", file.toString()));
  }
}
