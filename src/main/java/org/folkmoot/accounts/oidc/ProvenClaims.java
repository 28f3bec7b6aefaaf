package org.folkmoot.accounts.oidc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a service says of somebody whose identity its token proved.
 *
 * @param subject by which the service knows the person, for ever
 * @param claims all that it says, by name
 * @param strong whether a second factor was given there
 */
record ProvenClaims(String subject, Map<String, Object> claims, boolean strong) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_REFERENCE = 200;

  ProvenClaims {
    claims = Map.copyOf(withoutNulls(claims));
  }

  private static Map<String, Object> withoutNulls(Map<String, Object> all) {
    Map<String, Object> known = new LinkedHashMap<>(all);
    known.values().removeIf(value -> value == null);
    return known;
  }

  /** Whether a claim that is wanted did not come. */
  boolean lacks(ProviderForm form) {
    String reference = form.referenceClaim();
    return text("email").isEmpty()
        || text("name").isEmpty()
        || (!reference.isEmpty() && text(reference).isEmpty());
  }

  /** The same person with further claims; those of the token stay as they are. */
  ProvenClaims with(Map<String, Object> further) {
    Map<String, Object> all = new LinkedHashMap<>(withoutNulls(further));
    all.putAll(claims);
    return new ProvenClaims(subject, all, strong);
  }

  /** Names of all claims. */
  Set<String> names() {
    return claims.keySet();
  }

  ProvenIdentity toIdentity(ProviderForm form) {
    String reference = form.referenceClaim().isEmpty() ? "" : text(form.referenceClaim());
    String email = text("email");
    return new ProvenIdentity(
        subject,
        name(),
        email.length() > LONGEST_EMAIL ? "" : email,
        reference.length() > LONGEST_REFERENCE ? "" : reference,
        strong);
  }

  /** The name as one text, or put together from its two parts. */
  private String name() {
    String whole = text("name");
    String parts = (text("given_name") + " " + text("family_name")).strip();
    String name = whole.isEmpty() ? parts : whole;
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    boolean isPair = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
    return name.substring(0, isPair ? LONGEST_NAME - 1 : LONGEST_NAME);
  }

  private String text(String name) {
    return claims.get(name) instanceof String text ? text.strip() : "";
  }

  /** Says nothing of the person, so that no log does. */
  @Override
  public String toString() {
    return "ProvenClaims";
  }
}
