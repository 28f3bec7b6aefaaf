package org.folkmoot.start;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The entry of the server's process, which {@link Main} starts: the data directory and the database
 * are tried, Payara Micro starts with the application, one line tells the address.
 *
 * <p>The application answers through system properties, because it lives in another class loader:
 * {@code folkmoot.state.ready} once it serves, {@code folkmoot.state.failure} with a sentence if it
 * cannot.
 */
public final class Server {

  private static final int DEMO_PASSWORD_WORDS = 4;
  private static final String SYLLABLES =
      "bacadafagahakalamanaparasatavaxazabecedefegehekelemenepere";
  private static final long LONGEST_SHUTDOWN_SECONDS = 30;

  private Server() {}

  /**
   * Starts the server with the settings that come by standard input.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try {
      Settings settings = Handover.read(System.in);
      Handover.endWithLauncher(System.in);
      DataFolder.take(settings);
      Path jar = ProgramFile.of(Server.class);
      Path files = jar.resolveSibling("");
      try (DatabaseCheck database = new DatabaseCheck(settings, files.resolve("ROOT"))) {
        String secret = SecretFile.secretOf(settings, database.isNew());
        handOver(settings);
        System.setProperty(Setting.SECRET.propertyName(), secret);
        System.setProperty("fish.payara.micro.BootJar", jar.toUri().toString());
        start(settings, files);
      }
      Console.say(Welcome.of(settings));
      // starting leaves three times as much garbage as is in use afterwards: give it back
      System.gc();
      StartCache.prepareLater(settings, files);
    } catch (StartupFailure e) {
      Console.complain("Folkmoot does not start. " + e.getMessage());
      System.exit(1);
    } catch (IOException e) {
      Console.complain("This file is a part of folkmoot.jar: start that one.");
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
    System.setProperty("folkmoot.demo.load", String.valueOf(settings.load()));
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

  private static void start(Settings settings, Path files) throws IOException {
    setBootProperties();
    String[] options = {
      "--nocluster",
      "--disablephonehome",
      "--port",
      String.valueOf(settings.port()),
      "--deploy",
      files.resolve("ROOT").toString()
    };
    try {
      Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
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

  /** What Payara's own entry sets before anything of it runs, and what spares it searches. */
  private static void setBootProperties() throws IOException {
    // unless it is named, each text that is read as JSON has it searched for in all jars
    System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
    Properties properties = new Properties();
    try (InputStream file = Server.class.getResourceAsStream("/MICRO-INF/payara-boot.properties")) {
      properties.load(file);
    }
    for (String name : properties.stringPropertyNames()) {
      if (System.getProperty(name) == null) {
        System.setProperty(name, properties.getProperty(name));
      }
    }
  }

  /** An orderly end that takes too long is cut short: nothing waits for it any more. */
  static void haltIfShutdownHangs() {
    Thread watch =
        new Thread(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(LONGEST_SHUTDOWN_SECONDS);
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "halt");
    watch.setDaemon(true);
    watch.start();
  }
}
