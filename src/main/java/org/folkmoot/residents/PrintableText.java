package org.folkmoot.residents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import net.gcardone.junidecode.Junidecode;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Text in letters that the font of printed letters has. It has those of Latin, Greek and Cyrillic
 * scripts; words of other scripts, and of those that run from the right, are written in Latin letters
 * by the tables of junidecode, which say roughly how they sound. Thread-safe.
 */
final class PrintableText {

  /** The font, as a resource of PDFBox. */
  static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final CmapLookup GLYPHS = glyphs();

  private PrintableText() {}

  static InputStream openFont() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
  }

  private static CmapLookup glyphs() {
    try (InputStream file = openFont();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with words that cannot be printed transliterated; may be empty, for example for an emoji. */
  static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return Arrays.stream(composed.split("\\s+", -1))
        .map(word -> isPrintable(word) ? word : transliterated(word))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean isPrintable(String word) {
    return word.codePoints()
        .allMatch(letter -> GLYPHS.getGlyphId(letter) != 0 && !isFromTheRight(letter));
  }

  private static boolean isFromTheRight(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static String transliterated(String word) {
    String plain = Junidecode.unidecode(word).replace("[?]", "").strip();
    return Arrays.stream(plain.split("\\s+", -1))
        .map(PrintableText::capitalized)
        .collect(Collectors.joining(" "));
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
