package org.folkmoot.residents.spreadsheets;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from, so that it can be read twice without being in memory. */
@FunctionalInterface
public interface FileSource {

  /** The bytes from the first one on; may be called again. */
  InputStream open() throws IOException;
}
