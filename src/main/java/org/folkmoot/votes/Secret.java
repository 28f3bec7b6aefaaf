package org.folkmoot.votes;

import java.util.Locale;

/** Uses of the secrets of an election; each is locked with a key of its own. */
enum Secret {
  /** Private key of the registrar. */
  REGISTRAR,
  /** The council's part of the key to the ballots: all of it. */
  TRUSTEE,
  /** The same in a file. */
  TRUSTEE_FILE,
  /** What signs the ballot log. */
  LOG,
  /** What signs the issuance log. */
  ISSUANCE_LOG,
  /** What turns people into pseudonyms. */
  PSEUDONYMS;

  /** Lasting name of the key. */
  String label() {
    return "votes/" + name().toLowerCase(Locale.ROOT);
  }
}
