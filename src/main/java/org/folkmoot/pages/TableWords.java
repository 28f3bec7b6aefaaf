package org.folkmoot.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.texts.Texts;

/** What a table of staff says of itself, in the language of the page. */
@Named
@RequestScoped
public class TableWords {

  private final Texts texts;

  @Inject
  TableWords(Texts texts) {
    this.texts = texts;
  }

  /** Which rows are shown, with the places that PrimeFaces fills in. */
  public String getReport() {
    return texts.with("fm.table.report", "{startRecord}", "{endRecord}", "{totalRecords}");
  }
}
