package org.folkmoot.texts;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes what somebody is called in letters that the font of printed documents has. It has those of
 * Latin, Greek and Cyrillic scripts; words of other scripts, and of those that run from the right,
 * are written in Latin letters by the tables of Unicode (CLDR), which say roughly how they sound.
 * One for each document; not thread-safe.
 */
public final class PrintableText {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final CmapLookup GLYPHS = glyphs();
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; [:^ASCII:] Remove");

  private boolean hasChanged;

  /** Nothing written yet. */
  public PrintableText() {}

  /** The font, as a resource of PDFBox. */
  public static InputStream openFont() {
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

  /** The text, with words transliterated that cannot be printed; may be empty, as for an emoji. */
  public String write(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return Arrays.stream(composed.split("[\\s\\p{Z}]+", -1))
        .map(word -> isPrintable(word) ? word : transliterated(word))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Whether any word was transliterated. */
  public boolean hasChanged() {
    return hasChanged;
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

  private String transliterated(String word) {
    hasChanged = true;
    return Arrays.stream(LATIN.transliterate(word).strip().split("\\s+", -1))
        .map(PrintableText::capitalized)
        .collect(Collectors.joining(" "));
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT)
            + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
