package org.folkmoot.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.NoteSigner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

  private static final NoteSigner SIGNER = new NoteSigner("tŷ-hir/archive", Bytes.of(new byte[32]));
  private static final NoteSigner OTHER = new NoteSigner("tŷ-hir/archive", Bytes.of(one()));

  @TempDir Path folder;

  private static byte[] one() {
    byte[] seed = new byte[32];
    seed[0] = 1;
    return seed;
  }

  private Path bundle() throws IOException {
    Path file = folder.resolve("bundle.zip");
    try (BundleWriter bundle =
        new BundleWriter(Files.newOutputStream(file), Instant.parse("2026-05-01T10:00:00Z"))) {
      bundle.add("index.html", "<p>Größe, tŷ, 東京</p>");
      bundle.add("data/ideas.csv", output -> output.write(new byte[300_000]));
      bundle.add("empty.txt", "");
      bundle.finish(SIGNER);
    }
    return file;
  }

  private static Verdict check(Path file) throws IOException {
    try (BundleCheck bundle = BundleCheck.open(file)) {
      Verdict signature = bundle.verifySignature(SIGNER.verifierKey());
      return signature.isAccepted() ? bundle.verifyFiles() : signature;
    }
  }

  @Test
  void whatWasWrittenIsAccepted() throws IOException {
    Path file = bundle();

    assertThat(check(file)).isEqualTo(Verdict.accepted());
    try (BundleCheck opened = BundleCheck.open(file)) {
      assertThat(opened.manifest().files())
          .extracting(Manifest.Entry::path)
          .containsExactly("index.html", "data/ideas.csv", "empty.txt", "key.txt");
      assertThat(opened.ownKey()).isEqualTo(SIGNER.verifierKey());
      try (InputStream page = opened.open("index.html").orElseThrow()) {
        assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8)).contains("Größe, tŷ");
      }
    }
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(bundle());

    assertThat(Files.readAllBytes(bundle())).isEqualTo(first);
  }

  @Test
  void aChangedFileIsRejected() throws IOException {
    assertThat(reason(changed("index.html", "<p>Other</p>"))).isEqualTo("FILE_CHANGED");
    assertThat(reason(changed("data/ideas.csv", "x".repeat(400_000)))).isEqualTo("FILE_CHANGED");
  }

  @Test
  void aFurtherAndAMissingFileAreRejected() throws IOException {
    assertThat(reason(changed("more.txt", "x"))).isEqualTo("FILE_UNKNOWN");
    assertThat(reason(changed("empty.txt", null))).isEqualTo("FILE_MISSING");
  }

  @Test
  void aManifestThatWasWrittenAnewIsRejected() throws IOException {
    Path file = bundle();
    Manifest manifest;
    try (BundleCheck opened = BundleCheck.open(file)) {
      manifest = opened.manifest();
    }
    String shorter = new Manifest(manifest.files().subList(1, 4)).toText();

    assertThat(reason(changed(Manifest.NAME, shorter))).isEqualTo("MANIFEST_CHANGED");
  }

  @Test
  void theSignatureOfSomebodyElseIsRejected() throws IOException {
    try (BundleCheck opened = BundleCheck.open(bundle())) {
      assertThat(opened.verifySignature(OTHER.verifierKey()).isAccepted()).isFalse();
    }
  }

  private static String reason(Path file) throws IOException {
    return ((Verdict.Rejected) check(file)).reason();
  }

  /** The bundle with other content of a file, without it, or with one more. */
  private Path changed(String path, @Nullable String content) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(bundle().toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream input = zip.getInputStream(entry)) {
          files.put(entry.getName(), input.readAllBytes());
        }
      }
    }
    if (content == null) {
      files.remove(path);
    } else {
      files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }
    return zip(files);
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path file = folder.resolve("changed.zip");
    try (OutputStream output = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(output)) {
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  @Test
  void whatIsNoBundleIsRefusedInWords() throws IOException {
    Path text = Files.writeString(folder.resolve("a.zip"), "no zip");
    Path other = zip(Map.of("a.txt", new byte[3]));

    assertThatThrownBy(() -> BundleCheck.open(text)).isInstanceOf(MalformedInput.class);
    assertThatThrownBy(() -> BundleCheck.open(other))
        .isInstanceOf(MalformedInput.class)
        .hasMessageContaining("MANIFEST.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "/a", "a/../b", "", "a//b", "a b", "ä", ".a", "a\\b", "a/"})
  void noPathLeadsOutOfTheFolder(String path) throws IOException {
    assertThat(Manifest.isPath(path)).isFalse();
    try (BundleWriter bundle = new BundleWriter(new ByteArrayOutputStream(), Instant.EPOCH)) {
      assertThatThrownBy(() -> bundle.add(path, "x")).isInstanceOf(IllegalArgumentException.class);
      bundle.add("a", "x");
      assertThatThrownBy(() -> bundle.add("a", "x")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x\n", "\n", "%s 1 ../a\n", "%s 01 a\n", "%s 1 a", "%s 1 a\n%s 1 a\n"})
  void otherManifestsAreRefused(String text) {
    String hash = "0".repeat(64);

    assertThatThrownBy(() -> Manifest.parse(text.replace("%s", hash)))
        .isInstanceOf(MalformedInput.class);
  }
}
