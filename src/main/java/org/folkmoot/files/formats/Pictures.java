package org.folkmoot.files.formats;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.folkmoot.kernel.Bytes;

/**
 * Makes of a JPEG or PNG file what the site shows: turned upright, in the colours of screens, on
 * white, in a few widths. Nothing but pixels comes through: no place, no time, no name of a camera,
 * nothing that hides behind a picture.
 */
public final class Pictures {

  /** Widths in which pictures are kept; a smaller one is kept as it is. */
  private static final List<Integer> WIDTHS = List.of(320, 800, 1600);

  private static final int WIDEST = 1600;
  private static final int HIGHEST = 2400;
  private static final float QUALITY = 0.82f;

  private Pictures() {}

  /**
   * The widths in which a picture is kept.
   *
   * @param widest that of the widest
   */
  public static List<Integer> widths(int widest) {
    List<Integer> widths = new ArrayList<>();
    WIDTHS.stream().filter(width -> width < widest).forEach(widths::add);
    widths.add(widest);
    return List.copyOf(widths);
  }

  /** Rows of a picture in one of its widths. */
  public static int height(int widest, int highest, int width) {
    return Math.max(1, (int) Math.round((double) highest * width / widest));
  }

  /**
   * Draws a picture anew. Takes seconds and 100 to 250 MB for 40 million pixels: to be called one
   * at a time ({@link DecodingTurn}).
   *
   * @throws FormatRefusal if it is no picture that can be taken
   */
  static Picture draw(Path file) throws IOException {
    Signature kind = Signature.of(file);
    require(kind);
    PictureHeader header = kind == Signature.JPEG ? JpegHeader.read(file) : PngHeader.read(file);
    header.check();
    boolean across = header.orientation().isAcross();
    int fullWidth = across ? header.height() : header.width();
    int fullHeight = across ? header.width() : header.height();
    int width = fit(fullWidth, fullHeight);
    int height = height(fullWidth, fullHeight, width);
    BufferedImage decoded =
        PictureDecoder.decode(file, kind.name(), header, across ? height : width);
    BufferedImage upright =
        turned(scaled(decoded, across ? height : width, across ? width : height), header);
    SortedMap<Integer, Bytes> files = new TreeMap<>();
    List<Integer> widths = new ArrayList<>(widths(width));
    Collections.reverse(widths);
    BufferedImage larger = upright;
    for (int smaller : widths) {
      larger = scaled(larger, smaller, height(width, height, smaller));
      files.put(smaller, Bytes.of(encoded(larger)));
    }
    return new Picture(width, height, files);
  }

  private static void require(Signature kind) {
    switch (kind) {
      case JPEG, PNG -> {}
      case EMPTY -> throw FormatRefusal.empty();
      case HEIC -> throw FormatRefusal.heic();
      case PDF, ZIP, OFFICE -> throw FormatRefusal.documentAsPicture();
      case OTHER -> throw FormatRefusal.noPicture();
      default -> throw FormatRefusal.otherPicture(kind.name());
    }
  }

  /** The width that is kept at most: as wide and as high as a page shows. */
  private static int fit(int width, int height) {
    double scale = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
    return Math.max(1, (int) Math.round(width * scale));
  }

  /** The same picture smaller, on white. By halves: in one step every other row would be lost. */
  private static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage step = picture;
    while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height) {
      step =
          drawn(step, Math.max(width, step.getWidth() / 2), Math.max(height, step.getHeight() / 2));
    }
    return drawn(step, width, height);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    AffineTransform scale =
        AffineTransform.getScaleInstance(
            (double) width / picture.getWidth(), (double) height / picture.getHeight());
    return drawn(picture, scale, width, height);
  }

  private static BufferedImage turned(BufferedImage picture, PictureHeader header) {
    Orientation held = header.orientation();
    int width = picture.getWidth();
    int height = picture.getHeight();
    return held == Orientation.UPRIGHT
        ? picture
        : drawn(
            picture,
            held.turn(width, height),
            held.isAcross() ? height : width,
            held.isAcross() ? width : height);
  }

  private static BufferedImage drawn(
      BufferedImage picture, AffineTransform how, int width, int height) {
    BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = result.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setBackground(Color.WHITE);
    pen.clearRect(0, 0, width, height);
    pen.drawImage(picture, how, null);
    pen.dispose();
    return result;
  }

  private static byte[] encoded(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(target);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
