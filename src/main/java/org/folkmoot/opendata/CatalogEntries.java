package org.folkmoot.opendata;

import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Files of other features that the catalog names. */
interface CatalogEntries {

  /** Their entries. */
  List<JsonObjectBuilder> entries(Catalog.Ground ground);
}
