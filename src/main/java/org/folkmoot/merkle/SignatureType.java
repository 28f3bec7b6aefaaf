package org.folkmoot.merkle;

import org.folkmoot.kernel.SpecSource;

/** The kinds of note signature that Folkmoot makes and checks; others are ignored as unknown. */
@SpecSource(document = "C2SP signed-note", section = "Signature types")
public enum SignatureType {
  /** A plain Ed25519 signature over the text of the note: how a log signs. */
  ED25519(0x01),
  /** An Ed25519 signature over time and text: how a witness co-signs. */
  COSIGNATURE(0x04);

  private final byte identifier;

  SignatureType(int identifier) {
    this.identifier = (byte) identifier;
  }

  /** The byte that stands for the kind in key ids and verifier keys. */
  public byte identifier() {
    return identifier;
  }
}
