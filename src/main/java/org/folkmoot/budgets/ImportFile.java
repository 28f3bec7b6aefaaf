package org.folkmoot.budgets;

/** The file of an import that is being carried out. */
final class ImportFile {

  private final String name;
  private final byte[] content;

  ImportFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  String name() {
    return name;
  }

  /** The bytes, not to be changed. */
  byte[] content() {
    return content;
  }
}
