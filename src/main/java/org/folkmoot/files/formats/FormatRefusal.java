package org.folkmoot.files.formats;

import org.folkmoot.kernel.RuleViolation;

/** A file that cannot be taken, for what it is. Each sentence says what to do instead. */
public final class FormatRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private FormatRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** There is nothing in it. */
  static FormatRefusal empty() {
    return new FormatRefusal("files.rule.empty");
  }

  /** A picture of a telephone that browsers do not show. */
  static FormatRefusal heic() {
    return new FormatRefusal("files.rule.heic");
  }

  /** A picture of another kind. */
  static FormatRefusal otherPicture(String kind) {
    return new FormatRefusal("files.rule.otherPicture", kind);
  }

  /** No picture at all. */
  static FormatRefusal noPicture() {
    return new FormatRefusal("files.rule.noPicture");
  }

  /** A document where a picture is asked for. */
  static FormatRefusal documentAsPicture() {
    return new FormatRefusal("files.rule.documentAsPicture");
  }

  /** A picture where a document is asked for. */
  static FormatRefusal pictureAsDocument() {
    return new FormatRefusal("files.rule.pictureAsDocument");
  }

  /** It ends too early, or says what cannot be. */
  static FormatRefusal broken() {
    return new FormatRefusal("files.rule.broken");
  }

  /** A way of storing pictures that hardly any program writes. */
  static FormatRefusal unusual() {
    return new FormatRefusal("files.rule.unusual");
  }

  /** More than is decoded. */
  static FormatRefusal tooManyPixels(long most, long megapixels) {
    return new FormatRefusal("files.rule.tooManyPixels", megapixels, most);
  }

  /** Longer than any picture that people look at. */
  static FormatRefusal tooLong(int most) {
    return new FormatRefusal("files.rule.tooLong", most);
  }

  /** Too little to see anything. */
  static FormatRefusal tooSmall(int width, int height, int least) {
    return new FormatRefusal("files.rule.tooSmall", width, height, least);
  }

  /** A document of another kind. */
  static FormatRefusal otherDocument() {
    return new FormatRefusal("files.rule.otherDocument");
  }

  /** An office document as programs wrote it twenty years ago. */
  static FormatRefusal oldOffice() {
    return new FormatRefusal("files.rule.oldOffice");
  }

  /** Only who has the password reads it. */
  static FormatRefusal encrypted() {
    return new FormatRefusal("files.rule.encrypted");
  }

  /** It has a program inside. */
  static FormatRefusal macros() {
    return new FormatRefusal("files.rule.macros");
  }

  /** It unpacks to far more than anybody's document. */
  static FormatRefusal bomb() {
    return new FormatRefusal("files.rule.bomb");
  }

  /** Many people send pictures now. */
  static FormatRefusal busy() {
    return new FormatRefusal("files.rule.busy");
  }
}
