package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.residents.ResidentService;

/**
 * Names of people in the log of who was served: 16 bytes of an HMAC-SHA-256 under a key of the
 * election, which is destroyed with the table after the time for complaints. It is the person of
 * the register who has the name, so that another account is no other voter; where everybody with an
 * account is asked it is the account. Joins the caller's transaction.
 */
@ApplicationScoped
class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIZE = 16;

  private final ElectionRuntimes runtimes;
  private final ElectionRepository elections;
  private final ResidentService residents;

  @Inject
  Pseudonyms(ElectionRuntimes runtimes, ElectionRepository elections, ResidentService residents) {
    this.runtimes = runtimes;
    this.elections = elections;
    this.residents = residents;
  }

  /** Name of an account's person in an election; empty once nobody can tell any more. */
  Optional<String> find(long election, long account) {
    if (elections.findSecret(election, Secret.PSEUDONYMS.name()).isEmpty()) {
      return Optional.empty();
    }
    String key = runtimes.secret(election, Secret.PSEUDONYMS);
    String person =
        residents
            .registerKey(account)
            .map(entry -> "register/" + entry)
            .orElse("account/" + account);
    return Optional.of(hash(key, person));
  }

  /**
   * How people of the register are named in an election, by their lasting names there; empty once
   * nobody can tell any more.
   */
  Optional<UnaryOperator<String>> ofRegister(long election) {
    if (elections.findSecret(election, Secret.PSEUDONYMS.name()).isEmpty()) {
      return Optional.empty();
    }
    String key = runtimes.secret(election, Secret.PSEUDONYMS);
    return Optional.of(entry -> hash(key, "register/" + entry));
  }

  private static String hash(String key, String person) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(ElectionRuntimes.bytes(key).toArray(), ALGORITHM));
      byte[] code = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(code, SIZE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK lacks " + ALGORITHM, e);
    }
  }
}
