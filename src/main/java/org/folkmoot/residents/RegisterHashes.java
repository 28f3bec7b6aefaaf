package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Base64;
import org.folkmoot.councils.CouncilKeys;

/**
 * Keyed hashes of the current council, 43 characters of base64url. Canonical forms hold no line
 * break, so that joined by one they stay apart.
 */
@ApplicationScoped
public class RegisterHashes {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final CouncilKeys keys;

  /** With the keys of councils. */
  @Inject
  public RegisterHashes(CouncilKeys keys) {
    this.keys = keys;
  }

  /** Of the reference of a person. */
  public String ofReference(String reference) {
    return hash("register/reference", CanonicalForm.ofReference(reference));
  }

  /** Bound to the reference: tells whether a reference has gone over to somebody else. */
  public String ofBirth(String reference, LocalDate birth) {
    return hash("register/birth", CanonicalForm.ofReference(reference) + "\n" + birth);
  }

  /** Of what a person is found by. */
  public String ofFacts(RegisterFacts facts) {
    return hash(
        "register/match",
        CanonicalForm.ofName(facts.name()) + "\n" + facts.birth() + "\n" + facts.postcode());
  }

  /** Of a canonical postcode alone, by which everybody finds a ward. */
  public String ofPostcode(String postcode) {
    return hash("register/postcode", postcode);
  }

  String ofCode(OneTimeCode code) {
    return hash("register/code", code.canonical());
  }

  /** Of whoever tries: an account or an address. */
  String ofSubject(String subject) {
    return hash("register/attempt", subject);
  }

  private String hash(String purpose, String text) {
    return ENCODER.encodeToString(keys.hash(purpose, text));
  }
}
