package org.folkmoot.residents;

import java.util.List;

/**
 * Somebody to whom a letter goes. Lives in memory only.
 *
 * @param line line of the file
 * @param reference the council's reference
 * @param name name as printed
 * @param address lines of the address, none of them empty
 */
record Addressee(long line, String reference, String name, List<String> address) {

  Addressee {
    address = List.copyOf(address);
  }
}
