package org.folkmoot.start;

import java.lang.reflect.InvocationTargetException;
import java.security.SecureRandom;
import java.util.List;

/**
 * The entry of {@code folkmoot.jar}: settings, checks, server, one line with the address.
 *
 * <p>The application answers through system properties, because it lives in another class loader:
 * {@code folkmoot.state.ready} once it serves, {@code folkmoot.state.failure} with a sentence if it
 * cannot.
 */
public final class Main {

  private static final int DEMO_PASSWORD_WORDS = 4;
  private static final String SYLLABLES =
      "bacadafagahakalamanaparasatavaxazabecedefegehekelemenepere";

  private Main() {}

  /**
   * Starts the product.
   *
   * @param arguments any of {@code --demo} and {@code --new-council}
   */
  public static void main(String[] arguments) {
    try {
      Settings settings = Settings.read(List.of(arguments), System.getenv());
      Surroundings.checkDataDirectory(settings.data());
      String secret = SecretFile.secretOf(settings);
      Surroundings.checkPort(settings.get(Setting.ADDRESS), settings.port());
      new DatabaseCheck(settings).run();
      handOver(settings);
      System.setProperty(Setting.SECRET.propertyName(), secret);
      startServer(settings);
      Console.say(Welcome.of(settings));
    } catch (StartupFailure e) {
      Console.complain("Folkmoot does not start. " + e.getMessage());
      System.exit(1);
    }
  }

  private static void handOver(Settings settings) {
    for (Setting setting : Setting.values()) {
      System.setProperty(setting.propertyName(), settings.get(setting));
    }
    System.setProperty(
        Setting.DB_URL.propertyName(), DatabaseOptions.addTo(settings.databaseUrl()));
    System.setProperty(
        "folkmoot.db.datasource",
        settings.isEmbeddedDatabase()
            ? "org.h2.jdbcx.JdbcDataSource"
            : "org.postgresql.ds.PGSimpleDataSource");
    System.setProperty("folkmoot.new.council", String.valueOf(settings.isForNewCouncil()));
    System.setProperty("folkmoot.demo", String.valueOf(settings.isDemo()));
    if (settings.isDemo() && settings.get(Setting.DEMO_PASSWORD).isEmpty()) {
      System.setProperty(Setting.DEMO_PASSWORD.propertyName(), newDemoPassword());
    }
  }

  private static String newDemoPassword() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int word = 0; word < DEMO_PASSWORD_WORDS; word++) {
      password.append(word == 0 ? "" : "-");
      for (int syllable = 0; syllable < 3; syllable++) {
        int at = 2 * random.nextInt(SYLLABLES.length() / 2);
        password.append(SYLLABLES, at, at + 2);
      }
    }
    return password.toString();
  }

  private static void startServer(Settings settings) {
    String[] options = {
      "--nocluster", "--disablephonehome", "--port", String.valueOf(settings.port())
    };
    try {
      Class.forName("fish.payara.micro.PayaraMicro")
          .getMethod("main", String[].class)
          .invoke(null, (Object) options);
    } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
      throw new StartupFailure("The program file is damaged: fetch or build folkmoot.jar again.");
    } catch (InvocationTargetException e) {
      throw new StartupFailure("The server did not start: " + e.getTargetException().getMessage());
    }
    if (System.getProperty("folkmoot.state.ready") == null) {
      throw new StartupFailure(
          System.getProperty(
              "folkmoot.state.failure", "The lines above say what the application met."));
    }
  }
}
