package org.folkmoot.start;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The settings of one start, complete and checked for form: environment first, then the file that
 * {@code FOLKMOOT_CONFIG} names, then the defaults. Immutable.
 */
final class Settings {

  private static final String CONFIG = "FOLKMOOT_CONFIG";
  private static final String PORT_FORM = "a number from 1 to 65535";
  private static final String H2 = "jdbc:h2:";

  /** H2 would write statements that failed, with their values, into a file beside the database. */
  private static final String H2_TRACE = "TRACE_LEVEL_FILE";

  private static final String DEMO = "demo";
  private static final String ONE_MORE = "one more council";
  private static final String NEW_COUNCIL = "--new-council";
  private static final List<String> ARGUMENTS = List.of("--demo", NEW_COUNCIL);

  /** A demo with many ideas, for measuring. */
  private static final String LOAD = "--load=";

  private static final String IDEAS = "ideas of the load";
  private static final int LARGEST_LOAD = 1_000_000;

  private final Map<Setting, String> values;
  private final boolean demo;
  private final boolean newCouncil;
  private final int load;

  private Settings(Map<Setting, String> values, boolean demo, boolean newCouncil, int load) {
    this.values = Map.copyOf(values);
    this.demo = demo;
    this.newCouncil = newCouncil;
    this.load = load;
  }

  /**
   * Reads arguments and environment.
   *
   * @throws StartupFailure if an argument or key is unknown, or a value has the wrong form
   */
  static Settings read(List<String> arguments, Map<String, String> environment) {
    for (String argument : arguments) {
      if (!ARGUMENTS.contains(argument) && !argument.startsWith(LOAD)) {
        throw new StartupFailure(
            "Unknown argument «"
                + argument
                + "»: there are --demo and --new-council; everything else is set by"
                + " FOLKMOOT_… variables (see config/folkmoot.properties).");
      }
    }
    boolean demo = arguments.contains("--demo");
    int load = loadOf(arguments);
    if (load > 0 && !demo) {
      throw new StartupFailure("--load fills the demo: start with --demo --load=" + load + ".");
    }
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, setting.byDefault());
    }
    if (demo) {
      values.put(Setting.DATA, "./data-demo");
      values.put(Setting.ADDRESS, "127.0.0.1");
    }
    String file = environment.get(CONFIG);
    if (file != null) {
      values.putAll(readFile(Path.of(file)));
    }
    values.putAll(readEnvironment(environment));
    Settings settings = new Settings(values, demo, arguments.contains(NEW_COUNCIL), load);
    settings.checkForm();
    return settings;
  }

  private static int loadOf(List<String> arguments) {
    String number =
        arguments.stream()
            .filter(argument -> argument.startsWith(LOAD))
            .map(argument -> argument.substring(LOAD.length()))
            .findFirst()
            .orElse("0");
    if (!number.matches("\\d{1,7}") || Integer.parseInt(number) > LARGEST_LOAD) {
      throw new StartupFailure(
          "--load=" + number + ": a number of ideas up to " + LARGEST_LOAD + " was expected.");
    }
    return Integer.parseInt(number);
  }

  private static Map<Setting, String> readEnvironment(Map<String, String> environment) {
    Map<Setting, String> found = new EnumMap<>(Setting.class);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("FOLKMOOT_") && !name.equals(CONFIG)) {
            Setting setting =
                Setting.findByEnvironmentName(name).orElseThrow(() -> unknown(name, known()));
            found.put(setting, value);
          }
        });
    return found;
  }

  private static Map<Setting, String> readFile(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartupFailure(
          "The settings file " + file + " cannot be read: check FOLKMOOT_CONFIG and the file.");
    }
    Map<Setting, String> found = new EnumMap<>(Setting.class);
    for (String name : properties.stringPropertyNames()) {
      Setting setting =
          Setting.findByPropertyName(name)
              .orElseThrow(() -> unknown(name + " in " + file, knownProperties()));
      found.put(setting, properties.getProperty(name).trim());
    }
    return found;
  }

  private static StartupFailure unknown(String name, String known) {
    return new StartupFailure("Unknown setting " + name + ": remove it or use one of " + known);
  }

  private static String known() {
    return Arrays.stream(Setting.values())
        .map(Setting::environmentName)
        .collect(Collectors.joining(", ", "", ", " + CONFIG + "."));
  }

  private static String knownProperties() {
    return Arrays.stream(Setting.values())
        .map(Setting::propertyName)
        .collect(Collectors.joining(", ", "", "."));
  }

  private void checkForm() {
    port();
    for (Setting setting : List.of(Setting.HTTPS, Setting.OIDC_LOCAL)) {
      if (!List.of("true", "false").contains(get(setting))) {
        throw wrong(setting, "true or false");
      }
    }
    new MailSettingsCheck(this).run();
    if (!get(Setting.DISK_RESERVE).matches("[0-9]{1,7}")) {
      throw wrong(Setting.DISK_RESERVE, "a number of megabytes, for example 200");
    }
    if (!isEmbeddedDatabase() && !databaseUrl().startsWith("jdbc:postgresql:")) {
      throw wrong(Setting.DB_URL, "a URL that begins with jdbc:postgresql: or jdbc:h2:");
    }
    if (!get(Setting.SECRET).isEmpty() && get(Setting.SECRET).length() < SecretFile.LENGTH) {
      throw new StartupFailure(
          Setting.SECRET.environmentName()
              + " is too short: it must have at least "
              + SecretFile.LENGTH
              + " characters.");
    }
    if (!get(Setting.THEMES).isEmpty() && !Files.isDirectory(Path.of(get(Setting.THEMES)))) {
      throw wrong(Setting.THEMES, "an existing directory with one folder for each brand");
    }
  }

  StartupFailure wrong(Setting setting, String expected) {
    return new StartupFailure(
        setting.environmentName() + " is «" + get(setting) + "»: it must be " + expected + ".");
  }

  String get(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  int port() {
    return port(Setting.PORT);
  }

  /** The number of a port; throws {@link StartupFailure} unless it is one. */
  int port(Setting setting) {
    try {
      int port = Integer.parseInt(get(setting));
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw wrong(setting, PORT_FORM);
    }
    throw wrong(setting, PORT_FORM);
  }

  Path data() {
    return Path.of(get(Setting.DATA)).toAbsolutePath().normalize();
  }

  /** Folder for the unpacked server: the one that was set, or one in the data directory. */
  Path cache() {
    String cache = get(Setting.CACHE);
    return cache.isEmpty() ? data().resolve("server") : Path.of(cache).toAbsolutePath().normalize();
  }

  /** Folder for what the server writes for a moment. */
  Path temporary() {
    return data().resolve("tmp");
  }

  /** Options of the operator for the Java of the server. */
  List<String> javaOptions() {
    return Arrays.stream(get(Setting.JAVA_OPTIONS).split("\\s+", -1))
        .filter(option -> !option.isEmpty())
        .toList();
  }

  /** All of it as text, for {@link #of}. */
  Properties toProperties() {
    Properties properties = new Properties();
    values.forEach((setting, value) -> properties.setProperty(setting.propertyName(), value));
    properties.setProperty(DEMO, String.valueOf(demo));
    properties.setProperty(ONE_MORE, String.valueOf(newCouncil));
    properties.setProperty(IDEAS, String.valueOf(load));
    return properties;
  }

  /** What {@link #toProperties} wrote; it was checked before. */
  static Settings of(Properties properties) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, properties.getProperty(setting.propertyName(), setting.byDefault()));
    }
    return new Settings(
        values,
        Boolean.parseBoolean(properties.getProperty(DEMO)),
        Boolean.parseBoolean(properties.getProperty(ONE_MORE)),
        Integer.parseInt(properties.getProperty(IDEAS, "0")));
  }

  boolean isDemo() {
    return demo;
  }

  /** How many ideas the demo is to have besides its own; 0 for none. */
  int load() {
    return load;
  }

  /** Whether a code for one more council is wanted. */
  boolean isForNewCouncil() {
    return newCouncil;
  }

  /**
   * The database: the one that was set, or an H2 file in the data directory that keeps no trace.
   */
  String databaseUrl() {
    String url = get(Setting.DB_URL);
    if (url.isEmpty()) {
      url = "jdbc:h2:file:" + data().resolve("folkmoot");
    }
    return url.startsWith(H2) && !url.contains(H2_TRACE) ? url + ';' + H2_TRACE + "=0" : url;
  }

  boolean isEmbeddedDatabase() {
    return databaseUrl().startsWith(H2);
  }
}
