package org.folkmoot.files.formats;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time and memory of pictures of 40 megapixels; on request only. */
class PictureBenchmark {

  private static final int ROUNDS = 3;

  @TempDir private Path folder;

  @Test
  void fortyMegapixels() throws IOException {
    BufferedImage noise = noise(7_300, 5_475);
    measure("JPEG", SamplePictures.jpeg(noise, false));
    measure("progressive JPEG", SamplePictures.jpeg(noise, true));
    measure("PNG", SamplePictures.png(noise));
  }

  private void measure(String kind, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("sent"), content);
    for (int round = 0; round < ROUNDS; round++) {
      System.gc();
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
      long before = heap().mapToLong(pool -> pool.getUsage().getUsed()).sum();
      long start = System.nanoTime();
      Picture drawn = Pictures.draw(file);
      double seconds = (System.nanoTime() - start) / 1e9;
      long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
      System.err.printf(
          Locale.ROOT,
          "%s of %.1f MB: %.2f s, at most %d MB of heap, kept %.2f MB%n",
          kind,
          content.length / 1e6,
          seconds,
          peak / 1_000_000,
          drawn.size() / 1e6);
    }
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  /** Coarse noise: as hard to pack as a photograph of leaves. */
  private static BufferedImage noise(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      if (y % 6 == 0) {
        for (int x = 0; x < width; x++) {
          row[x] = x % 6 == 0 ? random.nextInt(0x1000000) : row[x - 1];
        }
      }
      picture.setRGB(0, y, width, 1, row, 0, width);
    }
    return picture;
  }
}
