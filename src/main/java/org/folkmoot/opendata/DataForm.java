package org.folkmoot.opendata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a dataset is written. */
public enum DataForm {
  /** A table; described by CSVW metadata beside it. */
  CSV("text/csv"),
  /** An object with a list of objects. */
  JSON("application/json");

  private final String mediaType;

  DataForm(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The form with this ending of files. */
  public static Optional<DataForm> find(String ending) {
    return Arrays.stream(values()).filter(form -> form.ending().equals(ending)).findFirst();
  }

  /** Ending of its files. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Media type without parameters. */
  public String mediaType() {
    return mediaType;
  }
}
