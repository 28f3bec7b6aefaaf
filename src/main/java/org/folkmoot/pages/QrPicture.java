package org.folkmoot.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as a QR code: an SVG in a data address, so that no file is needed. */
public final class QrPicture {

  private QrPicture() {}

  /**
   * The picture as an address of it.
   *
   * @throws IllegalArgumentException if the text is too long for a code
   */
  public static String of(String text) {
    BitMatrix cells;
    try {
      cells = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < cells.getHeight(); y++) {
      for (int x = 0; x < cells.getWidth(); x++) {
        if (cells.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    String size = cells.getWidth() + " " + cells.getHeight();
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
            + size
            + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
            + "<path d=\""
            + path
            + "\"/></svg>";
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.US_ASCII));
  }
}
