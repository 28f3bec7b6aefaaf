package org.folkmoot.files;

import org.folkmoot.kernel.RuleViolation;

/** A rule of files that an action would break. */
public final class FileRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private FileRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** The time for changes is over. */
  static FileRefusal notChangeable() {
    return new FileRefusal("files.rule.notChangeable");
  }

  /** More files of a form than fit. */
  static FileRefusal tooMany(FileForm form, int most) {
    return new FileRefusal("files.rule.tooMany." + form.name(), most);
  }

  /** No files of this form at all. */
  static FileRefusal none(FileForm form) {
    return new FileRefusal("files.rule.none." + form.name());
  }

  /** A file is too large. */
  static FileRefusal tooLarge(int mostMegabytes) {
    return new FileRefusal("files.rule.tooLarge", mostMegabytes);
  }

  /** The same file stands there. */
  static FileRefusal alreadyThere() {
    return new FileRefusal("files.rule.alreadyThere");
  }

  /** Somebody's files take too much room. */
  static FileRefusal personFull(int mostMegabytes) {
    return new FileRefusal("files.rule.personFull", mostMegabytes);
  }

  /** The files of all take too much room. */
  static FileRefusal councilFull() {
    return new FileRefusal("files.rule.councilFull");
  }

  /** Somebody sent too many within an hour. */
  static FileRefusal tooManyAnHour(int most) {
    return new FileRefusal("files.rule.tooManyAnHour", most);
  }

  /** A picture says what it shows. */
  static FileRefusal descriptionMissing() {
    return new FileRefusal("files.rule.descriptionMissing");
  }

  /** Words are too many. */
  static FileRefusal descriptionTooLong(int most, int length) {
    return new FileRefusal("fm.text.tooLong", most, length);
  }

  /** A limit that is no sensible number. */
  static FileRefusal limit(int least, int most) {
    return new FileRefusal("files.rule.limit", least, most);
  }

  /** It is hidden or gone. */
  static FileRefusal gone() {
    return new FileRefusal("files.rule.gone");
  }
}
