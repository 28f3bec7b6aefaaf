package org.folkmoot.files.formats;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures for tests: the left half red, the right half blue, a green stripe on top. */
final class SamplePictures {

  static final Color LEFT = new Color(200, 30, 30);
  static final Color RIGHT = new Color(30, 30, 200);
  static final Color TOP = new Color(30, 160, 30);

  private SamplePictures() {}

  static BufferedImage drawn(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(LEFT);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(RIGHT);
    pen.fillRect(width / 2, 0, width, height);
    pen.setColor(TOP);
    pen.fillRect(0, 0, width, height / 4);
    pen.dispose();
    return picture;
  }

  static byte[] jpeg(int width, int height) {
    return jpeg(drawn(width, height, BufferedImage.TYPE_INT_RGB), false);
  }

  static byte[] jpeg(BufferedImage picture, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(target);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** Four inks as programs of Adobe store them, without a word on their mixture. */
  static byte[] inks(int width, int height, int... stored) {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, stored);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(target);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** The same JPEG with a segment after its first marker. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + content.length + 4);
    all.put(jpeg, 0, 2);
    all.put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2)).put(content);
    all.put(jpeg, 2, jpeg.length - 2);
    return all.array();
  }

  /** What a camera writes: how it was held, and where. */
  static byte[] exif(int orientation, boolean littleEndian) {
    ByteBuffer exif = ByteBuffer.allocate(200);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put((littleEndian ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    exif.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    exif.putShort((short) 42).putInt(8);
    exif.putShort((short) 2);
    exif.putShort((short) 0x010f).putShort((short) 2).putInt(14).putInt(60);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.position(80);
    exif.put("GPSLatitude 51.48 Secret Camera".getBytes(StandardCharsets.US_ASCII));
    return exif.array();
  }

  /** The same PNG with a chunk after its header. */
  static byte[] withChunk(byte[] png, String kind, byte[] content) {
    int after = 33;
    byte[] chunk = chunk(kind, content);
    ByteBuffer all = ByteBuffer.allocate(png.length + chunk.length);
    all.put(png, 0, after).put(chunk).put(png, after, png.length - after);
    return all.array();
  }

  static byte[] chunk(String kind, byte[] content) {
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  /** A packed run of zeros. */
  static byte[] packed(long length) {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1024 * 1024];
    byte[] out = new byte[64 * 1024];
    for (long left = length; left > 0; left -= zeros.length) {
      deflater.setInput(zeros, 0, (int) Math.min(left, zeros.length));
      while (!deflater.needsInput()) {
        bytes.write(out, 0, deflater.deflate(out));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      bytes.write(out, 0, deflater.deflate(out));
    }
    deflater.end();
    return bytes.toByteArray();
  }

  /** The content of a chunk with the colours of a PNG. */
  static byte[] profile(byte[] profile) {
    Deflater deflater = new Deflater();
    deflater.setInput(profile);
    deflater.finish();
    byte[] out = new byte[profile.length + 200];
    int length = deflater.deflate(out);
    deflater.end();
    return joined("icc\0\0".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(out, length));
  }

  static byte[] cut(byte[] content, int by) {
    return Arrays.copyOf(content, content.length - by);
  }

  static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
