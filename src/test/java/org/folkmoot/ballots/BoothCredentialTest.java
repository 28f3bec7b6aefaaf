package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;

/**
 * The booth gets credentials signed as RFC 9474 has it, and all it needs for that follows from one
 * key.
 */
@UsesChromium
class BoothCredentialTest {

  private static final String VOTING_KEY = "000102030405060708090a0b0c0d0e0f";
  private static final Registrar REGISTRAR = Rfc9474.registrar();

  private static Map<String, Object> vector(Bytes answer) {
    return Map.of(
        "encoding", base64(REGISTRAR.key().encoding()),
        "hash", REGISTRAR.key().hash().toHex(),
        "message", Rfc9474.input("msg").toHex(),
        "prefix", Rfc9474.input("msg_prefix").toHex(),
        "salt", Rfc9474.input("salt").toHex(),
        "inv", Rfc9474.input("inv").toHex(),
        "answer", answer.toHex());
  }

  @Test
  void theVectorOfTheRfcIsMet() {
    JsonNode finished = Booth.call("credentials", "finish", vector(Rfc9474.output("blind_sig")));

    assertThat(finished.get("blinded").asText()).isEqualTo(Rfc9474.output("blinded_msg").toHex());
    assertThat(finished.get("reason").asText()).isEqualTo("ACCEPTED");
    assertThat(finished.get("signature").asText()).isEqualTo(Rfc9474.output("sig").toHex());
  }

  @Test
  void answersThatAreNoSignatureAreRefused() {
    byte[] right = Rfc9474.output("blind_sig").toArray();
    byte[] changed = right.clone();
    changed[right.length - 1] ^= 1;
    byte[] tooLarge = right.clone();
    tooLarge[0] = (byte) 0xff;
    for (Bytes answer :
        List.of(
            Bytes.of(changed),
            Bytes.of(tooLarge),
            Bytes.of(new byte[right.length]),
            Bytes.of(new byte[right.length - 1]),
            Rfc9474.output("blinded_msg"))) {
      JsonNode finished = Booth.call("credentials", "finish", vector(answer));

      assertThat(finished.get("reason").asText()).isEqualTo("REGISTRAR_SIGNATURE");
    }
  }

  @Test
  void keysThatTheElectionDoesNotBindAreRefused() throws Exception {
    Bytes encoding = REGISTRAR.key().encoding();
    BigInteger modulus = REGISTRAR.key().modulus();
    BigInteger three = BigInteger.valueOf(3);
    BigInteger usual = BigInteger.valueOf(65537);

    assertThat(keyReason(encoding, REGISTRAR.key().hash())).isEqualTo("ACCEPTED");
    assertThat(keyReason(encoding, Digest.ofUtf8("another"))).isEqualTo("REGISTRAR_KEY");
    assertThat(keyReason(Bytes.ofUtf8("no key"))).isEqualTo("REGISTRAR_KEY");
    assertThat(keyReason(der(modulus, three))).isEqualTo("REGISTRAR_KEY");
    assertThat(keyReason(der(modulus.shiftRight(1500).setBit(0), usual)))
        .isEqualTo("REGISTRAR_KEY");
  }

  private static Bytes der(BigInteger modulus, BigInteger exponent) throws Exception {
    RSAKeyParameters parameters = new RSAKeyParameters(false, modulus, exponent, true);
    return Bytes.of(
        SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(parameters).getEncoded("DER"));
  }

  private static String keyReason(Bytes encoding) {
    return keyReason(encoding, Digest.ofContent(encoding.toArray()));
  }

  private static String keyReason(Bytes encoding, Digest hash) {
    return Booth.call(
            "credentials", "keyReason", Map.of("encoding", base64(encoding), "hash", hash.toHex()))
        .asText();
  }

  @Test
  void everythingFollowsFromTheVotingKey() {
    for (Group group : Group.values()) {
      Election election = election(group, authority());
      byte[] record = election.toJson().toUtf8();
      String start =
          "folkmoot-voting-key|1|" + election.uuid() + "|" + Election.fingerprint(record) + "|";
      BigInteger secret = number(derived(start + "credential", 48)).mod(group.order());
      BigInteger credential = group.generator().pow(group.findScalar(secret).orElseThrow()).value();

      JsonNode asked = derive(election, Optional.empty());

      assertThat(asked.get("secret").asText()).isEqualTo(secret.toString());
      assertThat(asked.get("credential").asText()).isEqualTo(credential.toString());
      assertThat(asked.get("prefix").asText())
          .isEqualTo(Bytes.of(derived(start + "prefix", 32)).toHex());
      assertThat(asked.get("salt").asText())
          .isEqualTo(Bytes.of(derived(start + "salt", 48)).toHex());
      assertThat(asked.get("factor").asText()).isEqualTo(factor(start).toString());

      Bytes blinded = Bytes.of(Base64.getDecoder().decode(asked.get("blinded").asText()));
      JsonNode signed = derive(election, Optional.of(REGISTRAR.blindSign(blinded)));

      assertThat(signed.get("blinded")).isEqualTo(asked.get("blinded"));
      RegistrarSignature signature =
          new RegistrarSignature(
              Bytes.parseHex(signed.get("prefix").asText()),
              Bytes.of(Base64.getDecoder().decode(signed.get("signature").asText())));
      CredentialMessage message =
          new CredentialMessage(election.uuid(), Digest.ofContent(record), credential);
      assertThat(signature.verify(REGISTRAR.key(), message).isAccepted()).isTrue();
    }
  }

  /** The first candidate, or the next that is in range. */
  private static BigInteger factor(String start) {
    BigInteger modulus = REGISTRAR.key().modulus();
    for (int attempt = 0; ; attempt++) {
      String label = "blinding|" + REGISTRAR.key().hash().toHex() + "|" + attempt;
      BigInteger candidate = number(derived(start + label, REGISTRAR.key().size()));
      if (candidate.compareTo(modulus) < 0 && candidate.gcd(modulus).equals(BigInteger.ONE)) {
        return candidate;
      }
    }
  }

  private static byte[] derived(String info, int size) {
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    byte[] key = Bytes.parseHex(VOTING_KEY).toArray();
    generator.init(new HKDFParameters(key, null, info.getBytes(StandardCharsets.UTF_8)));
    byte[] output = new byte[size];
    generator.generateBytes(output, 0, size);
    return output;
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  private static JsonNode derive(Election election, Optional<Bytes> answer) {
    Map<String, Object> input = new HashMap<>();
    input.put("election", election.toJson().write());
    input.put("key", VOTING_KEY);
    input.put("encoding", base64(REGISTRAR.key().encoding()));
    answer.ifPresent(bytes -> input.put("answer", base64(bytes)));
    return Booth.call("credentials", "derive", input);
  }

  private static String authority() {
    return new CredentialAuthority(List.of(REGISTRAR.key().hash()), Optional.empty()).toText();
  }

  private static Election election(Group group, String authority) {
    Rehearsal rehearsal = new Rehearsal(group, 1, 1).singles(1).asking(Rehearsal.approval(2, 0, 1));
    Election plain = rehearsal.election();
    return new Election(
        plain.description(),
        plain.name(),
        group,
        plain.publicKey(),
        plain.questions(),
        plain.uuid(),
        Optional.empty(),
        Optional.of(authority));
  }

  @Test
  void electionsThatBindNoRegistrarAreRefused() {
    String hash = REGISTRAR.key().hash().toHex();
    String start = "late-cred|1|RSABSSA-SHA384-PSS-Randomized|";
    for (String wrong :
        List.of(
            "server",
            start,
            start + hash + "," + hash,
            start + hash.toUpperCase(Locale.ROOT),
            start + hash + "|rule|",
            start + hash + "\n")) {
      assertThat(authorityReason(wrong)).as(wrong).isEqualTo("CREDENTIAL_AUTHORITY");
    }
    assertThat(authorityReason(start + hash + "|rule|" + hash)).isEqualTo("ACCEPTED");
  }

  private static String authorityReason(String authority) {
    Election election = election(Group.BELENIOS_2048, authority);
    return Booth.call(
            "credentials", "authorityReason", Map.of("election", election.toJson().write()))
        .asText();
  }

  private static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }
}
