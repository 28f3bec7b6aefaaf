package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.councils.CouncilKeys;

/**
 * Tokens in the links by which readers stop e-mails: a random code that stands for the reader, the
 * topic, and a signature. They hold nothing about a person, need no sign-in, and end when the code
 * is taken back.
 */
@ApplicationScoped
class UnsubscribeTokens {

  /** Where the links lead. */
  static final String PATH = "/unsubscribe?token=";

  /** In place of a topic: all e-mails about notices. */
  static final String ALL = "all";

  private static final String PURPOSE = "unsubscribe";
  private static final int CODE_BYTES = 16;
  private static final int SIGNATURE_BYTES = 16;
  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([a-z-]{1,20})\\.([A-Za-z0-9_-]{22})");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ChoiceRepository choices;
  private final CouncilKeys keys;

  @Inject
  UnsubscribeTokens(ChoiceRepository choices, CouncilKeys keys) {
    this.choices = choices;
    this.keys = keys;
  }

  /** Whose e-mails about what a token stops. */
  record Stop(long account, String topic) {}

  /** Codes of some people, made for those who have none; joins the caller's transaction. */
  Map<Long, String> codesOf(Collection<Long> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    Map<Long, String> codes = new HashMap<>(choices.codes(accounts));
    for (long account : accounts) {
      if (!codes.containsKey(account)) {
        String code = newCode();
        choices.add(new UnsubscribeCode(account, code));
        codes.put(account, code);
      }
    }
    return codes;
  }

  private static String newCode() {
    byte[] random = new byte[CODE_BYTES];
    RANDOM.nextBytes(random);
    return text(random);
  }

  /** The token of a code for a topic. */
  String token(String code, String topic) {
    return code + "." + topic + "." + signature(code, topic);
  }

  /** What a token stops; empty if it is none of ours, or was taken back. */
  Optional<Stop> read(String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches() || !isSigned(parts.group(1), parts.group(2), parts.group(3))) {
      return Optional.empty();
    }
    String topic = parts.group(2);
    return choices.findCode(parts.group(1)).map(code -> new Stop(code.accountId(), topic));
  }

  private boolean isSigned(String code, String topic, String signature) {
    return MessageDigest.isEqual(
        signature(code, topic).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }

  private String signature(String code, String topic) {
    byte[] whole = keys.hash(PURPOSE, code + "." + topic);
    byte[] shortened = new byte[SIGNATURE_BYTES];
    System.arraycopy(whole, 0, shortened, 0, SIGNATURE_BYTES);
    return text(shortened);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
