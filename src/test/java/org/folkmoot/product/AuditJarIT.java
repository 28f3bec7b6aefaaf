package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Auditors have the Java that their system brings: 17 is enough for the command line. */
class AuditJarIT {

  private static final Path JAR = Path.of(System.getProperty("folkmoot.audit.jar"));

  /** Class files of Java 17. */
  private static final int NEWEST_FORMAT = 61;

  @Test
  void noClassNeedsANewerJava() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      List<? extends ZipEntry> classes =
          jar.stream()
              .filter(entry -> entry.getName().endsWith(".class"))
              .filter(entry -> !entry.getName().startsWith("META-INF/versions/"))
              .toList();
      assertThat(classes).hasSizeGreaterThan(100);
      for (ZipEntry entry : classes) {
        try (DataInputStream data = new DataInputStream(jar.getInputStream(entry))) {
          data.readInt();
          data.readUnsignedShort();
          assertThat(data.readUnsignedShort())
              .as(entry.getName())
              .isLessThanOrEqualTo(NEWEST_FORMAT);
        }
      }
    }
  }

  @Test
  @ExtendWith(WithProduct.class)
  void itIsTakenAlongFromThePageOfAnOutcome(Product product) throws Exception {
    String page = Client.of(product).get("/outcome?round=city-budget-2025").body();
    assertThat(page).contains("href=\"/folkmoot-audit.jar\"", " MB)");

    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(product.url(Product.MAIN_HOST, "/folkmoot-audit.jar")))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(Files.size(JAR));
    assertThat(answer.body()).isEqualTo(Files.readAllBytes(JAR));
  }

  @Test
  void itRecomputesAnOutcomeOnTheJavaOfTheBuild() throws Exception {
    Path ballots = RealFiles.get("Netherlands_Amsterdam_643.pb");
    Path output = Product.newFolder("audit").resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("folkmoot.java"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "allocate",
                ballots.toString(),
                "--rule",
                "equal-shares",
                "--completion",
                "add1-utilitarian")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(output).content().isNotBlank();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
  }
}
