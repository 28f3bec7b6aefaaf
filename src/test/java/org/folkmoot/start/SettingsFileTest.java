package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code config/folkmoot.properties} against the settings that there are. */
class SettingsFileTest {

  private static final Path FILE = Path.of("config", "folkmoot.properties");
  private static final Pattern KEY = Pattern.compile("#(folkmoot\\.[a-z.]+)=(.*)");

  private final List<String> lines = Files.readAllLines(FILE);

  SettingsFileTest() throws IOException {}

  @Test
  void itHasExactlyTheSettingsInTheirOrder() {
    List<String> expected = Arrays.stream(Setting.values()).map(Setting::propertyName).toList();

    assertThat(new ArrayList<>(keys().keySet())).isEqualTo(expected);
  }

  @Test
  void itShowsEachDefault() {
    for (Setting setting : Setting.values()) {
      assertThat(keys().get(setting.propertyName()))
          .as(setting.propertyName())
          .isEqualTo(setting.byDefault());
    }
  }

  @Test
  void eachKeyIsDescribedUnderTheNameOfItsVariable() {
    for (Setting setting : Setting.values()) {
      int at = lines.indexOf("#" + setting.propertyName() + "=" + setting.byDefault());
      int start = at;
      while (start > 0 && lines.get(start - 1).startsWith("# ")) {
        start--;
      }
      String description = String.join(" ", lines.subList(start, at));

      assertThat(description).startsWith("# " + setting.environmentName() + ": ").endsWith(".");
      assertThat(description.split(" ", -1)).hasSizeGreaterThan(12);
    }
  }

  @Test
  void asItStandsItChangesNothing() {
    Settings settings = Settings.read(List.of(), Map.of("FOLKMOOT_CONFIG", FILE.toString()));

    for (Setting setting : Setting.values()) {
      assertThat(settings.get(setting)).isEqualTo(setting.byDefault());
    }
  }

  private Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher matcher = KEY.matcher(line);
      if (matcher.matches()) {
        assertThat(keys.put(matcher.group(1), matcher.group(2))).as(line).isNull();
      }
    }
    return keys;
  }
}
