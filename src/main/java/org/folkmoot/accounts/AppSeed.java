package org.folkmoot.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.folkmoot.kernel.SpecSource;

/**
 * A seed as apps take it.
 *
 * @param letters in base32, groups of four, for typing
 * @param uri {@code otpauth:} address, for a QR code
 */
public record AppSeed(String letters, String uri) {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** From 20 bytes and a label of council and address. */
  static AppSeed of(byte[] seed, String label) {
    String base32 = base32(seed);
    String escaped = URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
    String issuer = escaped.substring(0, escaped.indexOf("%3A"));
    return new AppSeed(
        base32.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 "),
        "otpauth://totp/"
            + escaped.replaceFirst("%3A", ":")
            + "?secret="
            + base32
            + "&issuer="
            + issuer);
  }

  /** Without padding; the seed has a multiple of five bytes. */
  @SpecSource(document = "RFC 4648", section = "6")
  private static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte value : bytes) {
      buffer = (buffer << 8) | (value & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((buffer >> bits) & 31));
      }
    }
    return text.toString();
  }
}
