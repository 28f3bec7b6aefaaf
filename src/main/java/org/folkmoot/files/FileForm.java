package org.folkmoot.files;

/** Whether a file is looked at or taken along. */
public enum FileForm {
  /** Shown on the page, in three widths. */
  PICTURE("picture"),
  /** Offered as a download. */
  DOCUMENT("document");

  private final String kind;

  FileForm(String kind) {
    this.kind = kind;
  }

  /** Lasting name of the kind for moderators. */
  public String moderatedAs() {
    return kind;
  }
}
