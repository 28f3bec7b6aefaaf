package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * What the {@code credential_authority} field of an election binds, and with it the hash in every
 * ballot: which registrars must all have signed a credential, and by which rule the votes are
 * counted.
 *
 * <p>Text: {@code late-cred|1|RSABSSA-SHA384-PSS-Randomized|HASH,HASH}, for budgets followed by
 * {@code |rule|HASH}; hashes in 64 lower-case hexadecimal digits.
 *
 * @param registrars hashes of the registrars' keys, at least one, all different, in the order of
 *     the signatures
 * @param rule hash of the frozen rule's bytes
 */
public record CredentialAuthority(List<Digest> registrars, Optional<Digest> rule) {

  private static final String PREFIX = "late-cred|1|RSABSSA-SHA384-PSS-Randomized|";
  private static final String HASH = "[0-9a-f]{64}";
  private static final Pattern FORM =
      Pattern.compile(
          Pattern.quote(PREFIX) + "(" + HASH + "(?:," + HASH + ")*)(?:\\|rule\\|(" + HASH + "))?");
  private static final int MAX_REGISTRARS = 20;

  /**
   * @throws IllegalArgumentException if there is no registrar, one stands twice or there are more
   *     than 20
   */
  public CredentialAuthority {
    registrars = List.copyOf(registrars);
    boolean distinct = new HashSet<>(registrars).size() == registrars.size();
    if (registrars.isEmpty() || registrars.size() > MAX_REGISTRARS || !distinct) {
      throw new IllegalArgumentException("not 1 to 20 different registrars: " + registrars);
    }
  }

  /**
   * Reads the field.
   *
   * @throws MalformedInput if it binds nothing in the form above
   */
  public static CredentialAuthority parse(String text) {
    Matcher matcher = FORM.matcher(text.length() > 10_000 ? "" : text);
    if (matcher.matches()) {
      List<Digest> registrars = new ArrayList<>();
      for (String hash : matcher.group(1).split(",", -1)) {
        registrars.add(Digest.parseHex(hash));
      }
      Optional<Digest> rule = Optional.ofNullable(matcher.group(2)).map(Digest::parseHex);
      try {
        return new CredentialAuthority(registrars, rule);
      } catch (IllegalArgumentException e) {
        // Falls through to the same message.
      }
    }
    throw new MalformedInput(
        "election", 0, "credential_authority", "expected " + PREFIX + "HASH,… with 1 to 20 hashes");
  }

  /** The text of the field. */
  public String toText() {
    List<String> hashes = registrars.stream().map(Digest::toHex).toList();
    return PREFIX + String.join(",", hashes) + rule.map(hash -> "|rule|" + hash.toHex()).orElse("");
  }
}
