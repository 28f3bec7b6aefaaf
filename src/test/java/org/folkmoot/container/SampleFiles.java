package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures and documents as people send them, the same for the same numbers. */
final class SampleFiles {

  private SampleFiles() {}

  /** A picture of one color. */
  static byte[] jpeg(int seed, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(seed * 7_919 & 0xffffff));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** A document of so many bytes. */
  static byte[] pdf(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    byte[] sign = "%PDF-1.7".getBytes(ISO_8859_1);
    System.arraycopy(sign, 0, content, 0, sign.length);
    return Arrays.copyOf(content, length);
  }

  /** A document with these words in it. */
  static byte[] pdf(String words) {
    return ("%PDF-1.7 " + words).getBytes(UTF_8);
  }

  /** As it is sent. */
  static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
