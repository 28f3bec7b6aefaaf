package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

  @TempDir private Path directory;

  @Test
  void isMadeOnceAndThenKept() {
    Settings settings = settings(Map.of());

    String first = SecretFile.secretOf(settings, true);
    String second = SecretFile.secretOf(settings, true);

    assertThat(first).hasSize(SecretFile.LENGTH).isEqualTo(second);
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    SecretFile.secretOf(settings(Map.of()), true);

    assertThat(Files.getPosixFilePermissions(directory.resolve("secret.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void isNotMadeIfTheSettingNamesOne() {
    String set = "x".repeat(SecretFile.LENGTH);

    assertThat(SecretFile.secretOf(settings(Map.of("FOLKMOOT_SECRET", set)), false)).isEqualTo(set);
    assertThat(directory).isEmptyDirectory();
  }

  /** Finding J: a new secret would make strangers of all residents, in silence. */
  @Test
  void isNotMadeForADatabaseThatIsLockedWithAnother() {
    assertThatThrownBy(() -> SecretFile.secretOf(settings(Map.of()), false))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("secret.key is missing")
        .hasMessageContaining("FOLKMOOT_SECRET");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void stopsTheStartIfItIsDamaged() throws IOException {
    Files.writeString(directory.resolve("secret.key"), "cut");

    assertThatThrownBy(() -> SecretFile.secretOf(settings(Map.of()), true))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("secret.key is damaged");
  }

  @Test
  void stopsTheStartIfTheSettingIsTooShort() {
    assertThatThrownBy(() -> settings(Map.of("FOLKMOOT_SECRET", "short")))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("FOLKMOOT_SECRET is too short");
  }

  private Settings settings(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("FOLKMOOT_DATA", directory.toString());
    return Settings.read(List.of(), environment);
  }
}
