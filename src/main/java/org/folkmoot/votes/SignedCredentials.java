package org.folkmoot.votes;

import java.util.List;

/**
 * What registrars answer.
 *
 * @param signatures blind signatures in base64, one of each registrar
 * @param pseudonym name of the person in the log of who was served
 */
public record SignedCredentials(List<String> signatures, String pseudonym) {

  /** Copies the list. */
  public SignedCredentials {
    signatures = List.copyOf(signatures);
  }
}
