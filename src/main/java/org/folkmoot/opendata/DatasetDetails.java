package org.folkmoot.opendata;

import java.util.List;
import java.util.Optional;
import org.folkmoot.texts.Texts;

/**
 * A dataset as the edges see it.
 *
 * @param name lasting name
 * @param columns its columns, in order
 * @param files what is known of its files; a form of which nothing is known yet is not among them
 */
public record DatasetDetails(String name, List<DataColumn> columns, List<KnownFile> files) {

  /** License of every dataset: Creative Commons Attribution 4.0. */
  public static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

  /** Copies the lists. */
  public DatasetDetails {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
  }

  /** What is known of its file of a form. */
  public Optional<KnownFile> file(DataForm form) {
    return files.stream().filter(file -> file.form() == form).findFirst();
  }

  /** Address of a file, beginning with a slash. */
  public String path(DataForm form) {
    return pathOf(name, form.ending());
  }

  /** Address of the description of its columns by CSVW. */
  public String metadataPath() {
    return pathOf(name, "csv-metadata.json");
  }

  /** What it is called. */
  public String title(Texts texts) {
    return texts.get("opendata.dataset." + name);
  }

  /** What it holds. */
  public String about(Texts texts) {
    return texts.get("opendata.dataset." + name + ".about");
  }

  private static String pathOf(String name, String ending) {
    return "/api/v1/data/" + name + "." + ending;
  }
}
