package org.folkmoot.files;

/** Whether a file is looked at or taken along. */
public enum FileForm {
  /** Shown on the page, in three widths. */
  PICTURE,
  /** Offered as a download. */
  DOCUMENT
}
