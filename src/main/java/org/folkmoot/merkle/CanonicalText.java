package org.folkmoot.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * Reads the few forms of text that the C2SP formats use, each in exactly one spelling, so that two
 * different texts never mean the same. Knows the name and line of what it reads, for messages.
 */
record CanonicalText(String source, long line) {

  /** UTF-8 without malformed sequences and without control characters other than newline. */
  static String decode(String source, Bytes content) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content.toArray())).toString();
      if (hasControls(text)) {
        throw new MalformedInput(source, 0, null, "no control character but newline is allowed");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new MalformedInput(source, 0, null, "expected UTF-8");
    }
  }

  static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\n');
  }

  /** Standard base64 with padding; the bits after the last byte are zero. */
  Bytes base64(String field, String text) {
    try {
      byte[] decoded = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(decoded).equals(text)) {
        return Bytes.of(decoded);
      }
    } catch (IllegalArgumentException e) {
      // Falls through: one message for everything that is not base64.
    }
    throw malformed(field, "expected canonical base64");
  }

  /** Base64 of exactly 32 bytes. */
  Digest digest(String field, String text) {
    Bytes bytes = base64(field, text);
    if (bytes.size() != Digest.SIZE) {
      throw malformed(field, "expected 32 bytes, found " + bytes.size());
    }
    return Digest.of(bytes);
  }

  /** A decimal from 0 to 2^63−1 without leading zeros or sign. */
  long decimal(String field, String text) {
    boolean digitsOnly = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digitsOnly && text.length() <= 19 && (text.equals("0") || !text.startsWith("0"))) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw malformed(field, "expected a number below 2^63");
      }
    }
    throw malformed(field, "expected a decimal number without leading zeros, below 2^63");
  }

  MalformedInput malformed(String field, String expectation) {
    return new MalformedInput(source, line, field, expectation);
  }

  static String base64Of(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }

  static String base64Of(Digest digest) {
    return base64Of(digest.bytes());
  }
}
