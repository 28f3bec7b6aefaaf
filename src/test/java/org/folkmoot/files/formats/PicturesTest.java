package org.folkmoot.files.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of pictures, and which are refused with which sentence. */
class PicturesTest {

  private static final Color GRAY = new Color(128, 128, 128);

  @TempDir private Path folder;

  private Picture draw(byte[] content) throws IOException {
    return Pictures.draw(Files.write(folder.resolve("sent"), content));
  }

  private static byte[] content(Picture drawn, int width) {
    return Objects.requireNonNull(drawn.files().get(width)).toArray();
  }

  private BufferedImage widest(byte[] content) throws IOException {
    Picture drawn = draw(content);
    return ImageIO.read(new ByteArrayInputStream(content(drawn, drawn.width())));
  }

  private void assertRefused(String key, byte[] content) {
    assertThatThrownBy(() -> draw(content))
        .isInstanceOfSatisfying(
            FormatRefusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
  }

  private static void assertColor(BufferedImage picture, double x, double y, Color wanted) {
    Color found =
        new Color(picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
    assertThat(
            Math.abs(found.getRed() - wanted.getRed())
                + Math.abs(found.getGreen() - wanted.getGreen())
                + Math.abs(found.getBlue() - wanted.getBlue()))
        .as("%s instead of %s", found, wanted)
        .isLessThan(60);
  }

  private static void assertAsDrawn(BufferedImage picture) {
    assertColor(picture, 0.2, 0.6, SamplePictures.LEFT);
    assertColor(picture, 0.8, 0.6, SamplePictures.RIGHT);
    assertColor(picture, 0.5, 0.1, SamplePictures.TOP);
  }

  @Nested
  class WhatIsKept {

    @Test
    void isInThreeWidths() throws IOException {
      Picture drawn = draw(SamplePictures.jpeg(2000, 1000));

      assertThat(drawn.files().keySet()).containsExactly(320, 800, 1600);
      assertThat(drawn.height()).isEqualTo(800);
      assertThat(Pictures.height(1600, 800, 320)).isEqualTo(160);
      for (int width : drawn.files().keySet()) {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(content(drawn, width)));
        assertThat(List.of(one.getWidth(), one.getHeight())).containsExactly(width, width / 2);
        assertAsDrawn(one);
      }
    }

    @Test
    void isNeverLargerThanWhatWasSent() throws IOException {
      assertThat(draw(SamplePictures.jpeg(500, 400)).files().keySet()).containsExactly(320, 500);
      assertThat(draw(SamplePictures.jpeg(120, 100)).files().keySet()).containsExactly(120);
      assertThat(draw(SamplePictures.jpeg(320, 200)).files().keySet()).containsExactly(320);
    }

    @Test
    void isNotHigherThanAPageShows() throws IOException {
      Picture drawn = draw(SamplePictures.jpeg(300, 6000));

      assertThat(drawn.height()).isEqualTo(2400);
      assertThat(drawn.width()).isEqualTo(120);
    }

    @Test
    void hasNoDarkOrLightLineAtItsSides() throws IOException {
      BufferedImage plain = new BufferedImage(3001, 2003, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = plain.createGraphics();
      pen.setColor(GRAY);
      pen.fillRect(0, 0, 3001, 2003);
      pen.dispose();

      BufferedImage found = widest(SamplePictures.jpeg(plain, false));

      for (double side : new double[] {0, 0.5, 0.9999}) {
        assertColor(found, side, 0, GRAY);
        assertColor(found, side, 0.9999, GRAY);
        assertColor(found, 0, side, GRAY);
        assertColor(found, 0.9999, side, GRAY);
      }
    }

    @Test
    void holdsNothingThatTheCameraWrote() throws IOException {
      byte[] sent =
          SamplePictures.withSegment(
              SamplePictures.jpeg(900, 600), 0xe1, SamplePictures.exif(1, false));
      assertThat(new String(sent, ISO_8859_1)).contains("GPSLatitude", "Exif");

      Picture drawn =
          draw(SamplePictures.joined(sent, "<script>hidden</script>PK".getBytes(ISO_8859_1)));

      drawn
          .files()
          .values()
          .forEach(
              file ->
                  assertThat(new String(file.toArray(), ISO_8859_1))
                      .doesNotContain("Exif", "GPS", "Secret", "ICC_PROFILE", "script", "Adobe"));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void standsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
      for (boolean littleEndian : new boolean[] {true, false}) {
        byte[] sent =
            SamplePictures.withSegment(
                SamplePictures.jpeg(held(orientation), false),
                0xe1,
                SamplePictures.exif(orientation, littleEndian));

        BufferedImage found = widest(sent);

        assertThat(found.getWidth()).isEqualTo(600);
        assertThat(found.getHeight()).isEqualTo(400);
        assertAsDrawn(found);
      }
    }

    /** The picture as a camera stores it that was held so: the other way round. */
    private BufferedImage held(int orientation) {
      BufferedImage upright = SamplePictures.drawn(600, 400, BufferedImage.TYPE_INT_RGB);
      boolean across = orientation > 4;
      BufferedImage stored =
          new BufferedImage(across ? 400 : 600, across ? 600 : 400, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < 400; y++) {
        for (int x = 0; x < 600; x++) {
          int right = 599 - x;
          int below = 399 - y;
          int[] at =
              switch (orientation) {
                case 2 -> new int[] {right, y};
                case 3 -> new int[] {right, below};
                case 4 -> new int[] {x, below};
                case 5 -> new int[] {y, x};
                case 6 -> new int[] {y, right};
                case 7 -> new int[] {below, right};
                case 8 -> new int[] {below, x};
                default -> new int[] {x, y};
              };
          stored.setRGB(at[0], at[1], upright.getRGB(x, y));
        }
      }
      return stored;
    }

    @Test
    void isTurnedEvenIfTheDirectoryOfTheCameraIsNonsense() throws IOException {
      byte[] exif = SamplePictures.exif(6, false);
      for (int i = 6; i < 40; i++) {
        byte[] broken = exif.clone();
        broken[i] = (byte) 0xff;
        draw(SamplePictures.withSegment(SamplePictures.jpeg(200, 150), 0xe1, broken));
      }
    }
  }

  @Nested
  class KindsOfPictures {

    @Test
    void progressiveOnesAreTaken() throws IOException {
      assertAsDrawn(
          widest(
              SamplePictures.jpeg(
                  SamplePictures.drawn(3300, 900, BufferedImage.TYPE_INT_RGB), true)));
    }

    @ParameterizedTest
    @ValueSource(
        ints = {
          BufferedImage.TYPE_INT_RGB,
          BufferedImage.TYPE_INT_ARGB,
          BufferedImage.TYPE_4BYTE_ABGR,
          BufferedImage.TYPE_BYTE_INDEXED
        })
    void pngOfAllKindsIsTaken(int type) throws IOException {
      assertAsDrawn(widest(SamplePictures.png(SamplePictures.drawn(3300, 900, type))));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void grayStaysAsBrightAsItIs(int type) throws IOException {
      BufferedImage gray = new BufferedImage(400, 300, type);
      WritableRaster raster = gray.getRaster();
      int value = type == BufferedImage.TYPE_BYTE_GRAY ? 128 : 128 << 8;
      for (int y = 0; y < 300; y++) {
        for (int x = 0; x < 400; x++) {
          raster.setSample(x, y, 0, value);
        }
      }

      assertColor(widest(SamplePictures.png(gray)), 0.5, 0.5, GRAY);
      if (type == BufferedImage.TYPE_BYTE_GRAY) {
        assertColor(widest(SamplePictures.jpeg(gray, false)), 0.5, 0.5, GRAY);
      }
    }

    @Test
    void sixteenBitsAndGrayWithTransparencyAreTaken() throws IOException {
      assertColor(
          widest(SamplePictures.png(samples(3, 200, 100, 50))), 0.5, 0.5, new Color(200, 100, 50));
      assertColor(widest(SamplePictures.png(samples(4, 0, 0, 0, 127))), 0.5, 0.5, GRAY);
      assertColor(widest(SamplePictures.png(samples(2, 0, 127))), 0.5, 0.5, GRAY);
    }

    private BufferedImage samples(int bands, int... values) {
      ComponentColorModel model =
          new ComponentColorModel(
              ColorSpace.getInstance(bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
              bands % 2 == 0,
              false,
              bands % 2 == 0 ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
              DataBuffer.TYPE_USHORT);
      WritableRaster raster =
          Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 200, 150, bands, null);
      for (int y = 0; y < 150; y++) {
        for (int x = 0; x < 200; x++) {
          for (int band = 0; band < bands; band++) {
            raster.setSample(x, y, band, values[band] << 8);
          }
        }
      }
      return new BufferedImage(model, raster, false, null);
    }

    @Test
    void transparentPartsBecomeWhite() throws IOException {
      BufferedImage clear = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);

      assertColor(widest(SamplePictures.png(clear)), 0.5, 0.5, Color.WHITE);
    }

    @Test
    void inksOfPrintingBecomeColorsOfScreens() throws IOException {
      // as Adobe stores them: 255 is no ink
      assertColor(
          widest(SamplePictures.inks(300, 200, 255, 40, 40, 255)),
          0.5,
          0.5,
          new Color(255, 40, 40));
      assertColor(widest(SamplePictures.inks(300, 200, 255, 255, 255, 0)), 0.5, 0.5, Color.BLACK);
    }

    @Test
    void aProfileIsAppliedAndFast() throws IOException {
      byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
      byte[] segment =
          SamplePictures.joined("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII), profile);
      BufferedImage plain = SamplePictures.drawn(2400, 1600, BufferedImage.TYPE_INT_RGB);

      BufferedImage found =
          widest(SamplePictures.withSegment(SamplePictures.jpeg(plain, false), 0xe2, segment));

      assertThat(new Color(found.getRGB(100, 700)).getGreen()).isGreaterThan(70);
    }

    @Test
    void aProfileOfPngIsAppliedAndFast() throws IOException {
      byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
      BufferedImage picture = new BufferedImage(2_000, 1_500, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = picture.createGraphics();
      pen.setColor(new Color(55, 128, 128));
      pen.fillRect(0, 0, 2_000, 1_500);
      pen.dispose();
      byte[] png =
          SamplePictures.withChunk(
              SamplePictures.png(picture), "iCCP", SamplePictures.profile(profile));
      long start = System.nanoTime();

      assertColor(widest(png), 0.5, 0.5, new Color(128, 188, 188));
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void aProfileThatMeansNothingChangesNothing() throws IOException {
      byte[] png = SamplePictures.png(SamplePictures.drawn(400, 300, BufferedImage.TYPE_INT_RGB));
      byte[] gray = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

      for (byte[] chunk :
          List.of(
              new byte[0],
              new byte[] {0},
              "icc".getBytes(StandardCharsets.US_ASCII),
              SamplePictures.profile(new byte[200]),
              SamplePictures.profile(gray),
              SamplePictures.cut(SamplePictures.profile(gray), 9))) {
        assertAsDrawn(widest(SamplePictures.withChunk(png, "iCCP", chunk)));
      }
    }

    @Test
    void movingOnesStandStill() throws IOException {
      byte[] png = SamplePictures.png(SamplePictures.drawn(400, 300, BufferedImage.TYPE_INT_RGB));
      byte[] moving =
          SamplePictures.withChunk(
              png, "acTL", ByteBuffer.allocate(8).putInt(1000).putInt(0).array());

      assertAsDrawn(widest(moving));
    }

    @Test
    void aNameSaysNothing() throws IOException {
      Path file = folder.resolve("picture.pdf");

      assertThat(Pictures.draw(Files.write(file, SamplePictures.jpeg(200, 200))).width())
          .isEqualTo(200);
    }
  }

  @Nested
  class WhatIsRefused {

    @Test
    void isSaidBeforeAnythingIsDecoded() {
      assertRefused("files.rule.empty", new byte[0]);
      assertRefused("files.rule.heic", "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(ISO_8859_1));
      assertRefused("files.rule.heic", "\0\0\0\u0018ftypmif1\0\0\0\0".getBytes(ISO_8859_1));
      assertRefused("files.rule.otherPicture", "\0\0\0\u0018ftypavif".getBytes(ISO_8859_1));
      assertRefused("files.rule.otherPicture", "RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1));
      assertRefused("files.rule.otherPicture", "GIF89a".getBytes(ISO_8859_1));
      assertRefused("files.rule.otherPicture", "<?xml?><svg onload='x()'/>".getBytes(ISO_8859_1));
      assertRefused("files.rule.documentAsPicture", "%PDF-1.7".getBytes(ISO_8859_1));
      assertRefused("files.rule.noPicture", "\0\0\0\u0018ftypisom".getBytes(ISO_8859_1));
      assertRefused("files.rule.noPicture", "Good morning".getBytes(ISO_8859_1));
    }

    @Test
    void isTooLargeOrTooSmall() {
      assertRefused("files.rule.tooSmall", SamplePictures.jpeg(99, 400));
      assertRefused("files.rule.tooManyPixels", header(10_000, 4_001));
      assertRefused("files.rule.tooLong", header(20_001, 150));
      assertRefused("files.rule.broken", header(0, 150));
      assertRefused("files.rule.tooLong", header(Integer.MAX_VALUE, Integer.MAX_VALUE));
      assertRefused("files.rule.broken", header(-1, 500));
    }

    private byte[] header(int width, int height) {
      byte[] png = SamplePictures.png(SamplePictures.drawn(100, 100, BufferedImage.TYPE_INT_RGB));
      ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
      return png;
    }

    @Test
    void endsTooEarly() {
      byte[] jpeg = SamplePictures.jpeg(900, 600);
      byte[] png = SamplePictures.png(SamplePictures.drawn(400, 300, BufferedImage.TYPE_INT_RGB));
      for (int part = 1; part < 20; part++) {
        assertRefused("files.rule.broken", SamplePictures.cut(jpeg, jpeg.length * part / 21));
        assertRefused("files.rule.broken", SamplePictures.cut(png, png.length * part / 21));
      }
      assertRefused("files.rule.broken", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }

    @Test
    void saysWhatCannotBe() {
      byte[] jpeg = SamplePictures.jpeg(900, 600);
      ByteBuffer.wrap(jpeg).putShort(4, (short) 1);
      byte[] png = SamplePictures.png(SamplePictures.drawn(400, 300, BufferedImage.TYPE_INT_RGB));
      ByteBuffer.wrap(png).putInt(8, -20);

      assertRefused("files.rule.broken", jpeg);
      assertRefused("files.rule.broken", png);
    }

    @Test
    void hasThousandsOfScans() {
      byte[] jpeg =
          SamplePictures.jpeg(SamplePictures.drawn(300, 200, BufferedImage.TYPE_INT_RGB), true);
      int scan = lastScan(jpeg);
      byte[] again = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
      byte[] bomb = Arrays.copyOf(jpeg, jpeg.length - 2);
      for (int i = 0; i < 60; i++) {
        bomb = SamplePictures.joined(bomb, again);
      }

      assertRefused(
          "files.rule.unusual", SamplePictures.joined(bomb, new byte[] {(byte) 0xff, (byte) 0xd9}));
    }

    private static int lastScan(byte[] jpeg) {
      for (int i = jpeg.length - 2; i > 0; i--) {
        if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) {
          return i;
        }
      }
      throw new IllegalStateException("no scan");
    }

    @Test
    void isLosslessOrOfTwelveBits() {
      byte[] jpeg = SamplePictures.jpeg(300, 200);
      int frame = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0");
      byte[] lossless = jpeg.clone();
      lossless[frame + 1] = (byte) 0xc3;
      byte[] deep = jpeg.clone();
      deep[frame + 4] = 12;

      assertRefused("files.rule.unusual", lossless);
      assertRefused("files.rule.unusual", deep);
    }
  }

  /** Half a gigabyte of text in a chunk must not be unpacked at all. */
  @Test
  void packedTextsAreLeftAlone() throws IOException {
    byte[] packed = SamplePictures.packed(512L * 1024 * 1024);
    byte[] text = SamplePictures.joined("Comment\0\0".getBytes(StandardCharsets.US_ASCII), packed);
    byte[] profile = SamplePictures.joined("icc\0\0".getBytes(StandardCharsets.US_ASCII), packed);
    byte[] png = SamplePictures.png(SamplePictures.drawn(400, 300, BufferedImage.TYPE_INT_RGB));

    long before = System.nanoTime();
    assertAsDrawn(widest(SamplePictures.withChunk(png, "zTXt", text)));
    assertAsDrawn(widest(SamplePictures.withChunk(png, "iCCP", profile)));

    assertThat((System.nanoTime() - before) / 1_000_000_000).isLessThan(20);
  }

  @Test
  void anythingAtAllIsTakenOrRefused() throws IOException {
    byte[] jpeg = SamplePictures.jpeg(200, 150);
    byte[] png = SamplePictures.png(SamplePictures.drawn(200, 150, BufferedImage.TYPE_INT_RGB));
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] sent = (round % 2 == 0 ? jpeg : png).clone();
      for (int i = 0; i < 3; i++) {
        sent[8 + random.nextInt(sent.length - 8)] = (byte) random.nextInt();
      }
      try {
        assertThat(draw(sent).width()).isPositive();
      } catch (FormatRefusal refused) {
        assertThat(refused.messageKey()).startsWith("files.rule.");
      }
    }
  }
}
