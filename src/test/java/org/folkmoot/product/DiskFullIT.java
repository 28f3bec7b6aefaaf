package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Finding B, on a small disk of its own in memory. Only root may make one: for others these tests
 * are left out, loudly.
 */
@LongRun
class DiskFullIT {

  private static final Logger LOG = Logger.getLogger(DiskFullIT.class.getName());
  private static final int DISK_MEGABYTES = 400;
  private static final int MEGABYTE = 1024 * 1024;

  private final Path folder = Product.newFolder("disk");
  private final Path disk = folder.resolve("small");
  private final Path filler = disk.resolve("filler");

  @BeforeEach
  void aSmallDisk() throws Exception {
    Files.createDirectories(disk);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", disk.toString());
    if (!mounted) {
      LOG.warning("NOT TRIED: what happens when the disk is full (only root can mount one)");
    }
    assumeTrue(mounted, "only root can mount a small disk");
  }

  @AfterEach
  void noDisk() throws Exception {
    run("umount", "-l", disk.toString());
  }

  @Test
  void belowTheReservePeopleReadAndNothingIsTakenIn() throws Exception {
    try (Product product = Product.start(folder, settings(100))) {
      Facilitator facilitator = new Facilitator(Client.of(product));
      assertThat(Client.of(product).get("/health/ready").statusCode()).isEqualTo(200);

      fillUpTo(50);
      Product.await(10, () -> Client.of(product).get("/health/ready").statusCode() == 503);

      assertThat(Client.of(product).get("/health/ready").body()).contains("disk", "almost full");
      assertThat(Client.of(product).get("/").statusCode()).isEqualTo(200);
      assertThat(facilitator.client().get("/staff").statusCode()).isEqualTo(200);
      HttpResponse<String> refused =
          Client.of(product).post("/sign-in", Map.of("email", "a@example.org", "password", "x"));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.body()).contains("Nothing can be saved at the moment");

      Files.delete(filler);
      Product.await(10, () -> Client.of(product).get("/health/ready").statusCode() == 200);
      assertThat(facilitator.createProcess("After the disk was full")).isNotEmpty();
    }
  }

  @Test
  void whoCannotWriteEndsAndLosesNothingThatWasConfirmed() throws Exception {
    List<String> confirmed = new ArrayList<>();
    try (Product product = Product.start(folder, settings(0))) {
      Facilitator facilitator = new Facilitator(Client.of(product));
      confirmed.add(facilitator.createProcess("Before the disk was full"));
      fillUpTo(0);
      createUntilRefused(facilitator, confirmed);

      assertThat(product.exitWithin(60).orElse(0)).isNotZero();
    }
    Files.delete(filler);
    try (Product product = Product.start(folder, settings(0))) {
      for (String process : confirmed) {
        assertThat(Client.of(product).get("/process?process=" + process).statusCode())
            .as(process)
            .isEqualTo(200);
      }
    }
  }

  private static void createUntilRefused(Facilitator facilitator, List<String> confirmed) {
    try {
      for (int i = 0; i < 2_000; i++) {
        confirmed.add(facilitator.createProcess("On a full disk " + i));
      }
    } catch (RuntimeException | AssertionError e) {
      LOG.info("refused after " + confirmed.size() + " processes");
    }
  }

  private Map<String, String> settings(int reserve) {
    return Map.of(
        "FOLKMOOT_DATA", disk.resolve("data").toString(),
        "FOLKMOOT_DISK_RESERVE", String.valueOf(reserve));
  }

  private void fillUpTo(int megabytesLeft) throws IOException {
    byte[] piece = new byte[MEGABYTE / 16];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (Files.getFileStore(disk).getUsableSpace() > (long) megabytesLeft * MEGABYTE) {
        out.write(piece);
      }
    } catch (IOException e) {
      LOG.info("the small disk is full");
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
