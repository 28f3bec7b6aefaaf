package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegistrarTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Registrar REGISTRAR = Rfc9474.registrar();
  private static final RegistrarKey KEY = REGISTRAR.key();
  private static final Digest ELECTION = Digest.ofUtf8("election");
  private static final CredentialMessage MESSAGE =
      new CredentialMessage("1vUbUYxXMrczKt", ELECTION, BigInteger.valueOf(123_456_789));

  private static RegistrarSignature signed(CredentialMessage message) {
    BlindedMessage request = BlindedMessage.of(KEY, message, RANDOM);
    return request.finish(REGISTRAR.blindSign(request.blinded())).orElseThrow();
  }

  @Nested
  class TheVectorOfTheRfc {

    private final BlindedMessage request =
        BlindedMessage.of(KEY, Rfc9474.input("msg"), Rfc9474.chance());

    @Test
    void isBlindedAsPublished() {
      assertThat(request.blinded()).isEqualTo(Rfc9474.output("blinded_msg"));
    }

    @Test
    void isSignedAsPublished() {
      assertThat(REGISTRAR.blindSign(Rfc9474.output("blinded_msg")))
          .isEqualTo(Rfc9474.output("blind_sig"));
    }

    @Test
    void isFinishedAsPublished() {
      RegistrarSignature signature = request.finish(Rfc9474.output("blind_sig")).orElseThrow();

      assertThat(signature.signature()).isEqualTo(Rfc9474.output("sig"));
      assertThat(signature.prefix()).isEqualTo(Rfc9474.input("msg_prefix"));
      assertThat(signature.verify(KEY, Rfc9474.input("msg")).isAccepted()).isTrue();
    }

    @Test
    void isRefusedWithAnyBitOfTheSignatureChanged() {
      for (int bit = 0; bit < Rfc9474.output("sig").size() * 8; bit += 7) {
        byte[] flipped = Rfc9474.output("sig").toArray();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(
                new RegistrarSignature(Rfc9474.input("msg_prefix"), Bytes.of(flipped))
                    .verify(KEY, Rfc9474.input("msg"))
                    .isAccepted())
            .as("bit %s", bit)
            .isFalse();
      }
    }
  }

  @Test
  void aSignatureHoldsForItsElectionAndCredentialOnly() {
    RegistrarSignature signature = signed(MESSAGE);

    assertThat(signature.verify(KEY, MESSAGE).isAccepted()).isTrue();
    for (CredentialMessage other :
        List.of(
            new CredentialMessage("1vUbUYxXMrczKu", ELECTION, MESSAGE.credential()),
            new CredentialMessage(MESSAGE.uuid(), Digest.ofUtf8("x"), MESSAGE.credential()),
            new CredentialMessage(MESSAGE.uuid(), ELECTION, BigInteger.TWO))) {
      assertThat(signature.verify(KEY, other).isAccepted()).isFalse();
    }
    RegistrarSignature movedPrefix =
        new RegistrarSignature(Bytes.of(new byte[32]), signature.signature());
    assertThat(movedPrefix.verify(KEY, MESSAGE).isAccepted()).isFalse();
  }

  @Test
  void theMessageIsTheOneOfTheProtocol() {
    assertThat(new String(MESSAGE.toBytes().toArray(), StandardCharsets.UTF_8))
        .isEqualTo("late-cred|1|1vUbUYxXMrczKt|" + ELECTION.toBase64() + "|123456789");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CredentialMessage("a|b", ELECTION, BigInteger.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CredentialMessage("ab", ELECTION, BigInteger.ZERO));
  }

  @Test
  void aSignatureWithAnotherSaltLengthIsRefused() throws CryptoException {
    // the variant with an empty salt, RSABSSA-SHA384-PSSZERO-Randomized, is another one
    byte[] prefix = new byte[32];
    PSSSigner signer = new PSSSigner(new RSAEngine(), new SHA384Digest(), 0);
    signer.init(true, privateKey());
    signer.update(prefix, 0, 32);
    signer.update(MESSAGE.toBytes().toArray(), 0, MESSAGE.toBytes().size());
    Bytes zeroSalt = Bytes.of(signer.generateSignature());

    assertThat(new RegistrarSignature(Bytes.of(prefix), zeroSalt).verify(KEY, MESSAGE).isAccepted())
        .isFalse();
  }

  private static RSAPrivateCrtKeyParameters privateKey() {
    try {
      return (RSAPrivateCrtKeyParameters)
          PrivateKeyFactory.createKey(REGISTRAR.toPkcs8().toArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void twoRequestsForOneMessageHaveNothingInCommon() {
    BlindedMessage one = BlindedMessage.of(KEY, MESSAGE, RANDOM);
    BlindedMessage other = BlindedMessage.of(KEY, MESSAGE, RANDOM);

    assertThat(one.blinded()).isNotEqualTo(other.blinded());
    assertThat(signed(MESSAGE).prefix()).isNotEqualTo(signed(MESSAGE).prefix());
  }

  @Test
  void theBlindingFactorCoversTheWholeRange() {
    // of numbers below n about 27 of 100 have the top bit; a generator without it would show none
    Chance chance = new Chance(RANDOM);
    int top = 0;
    for (int i = 0; i < 200; i++) {
      BigInteger factor = chance.unit(KEY.modulus());
      assertThat(factor).isLessThan(KEY.modulus()).isPositive();
      top += factor.testBit(4095) ? 1 : 0;
    }

    assertThat(top).isGreaterThan(10);
  }

  @Test
  void anAnswerThatIsNoSignatureIsRefused() {
    BlindedMessage request = BlindedMessage.of(KEY, MESSAGE, RANDOM);
    Bytes other = REGISTRAR.blindSign(BlindedMessage.of(KEY, MESSAGE, RANDOM).blinded());

    assertThat(request.finish(other)).isEqualTo(Optional.empty());
    assertThat(request.finish(Bytes.of(new byte[512]))).isEmpty();
    assertThat(request.finish(Bytes.of(new byte[511]))).isEmpty();
    assertThat(request.finish(KEY.block(KEY.modulus()))).isEmpty();
  }

  @Test
  void aBlindedMessageOfAnotherLengthOrRangeIsRefused() {
    for (Bytes wrong :
        List.of(Bytes.of(new byte[511]), Bytes.of(new byte[513]), KEY.block(KEY.modulus()))) {
      assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> REGISTRAR.blindSign(wrong));
    }
  }

  @Nested
  class Keys {

    @Test
    void areReadAsTheyAreWritten() {
      assertThat(RegistrarKey.parse(KEY.encoding())).isEqualTo(KEY).hasSameHashCodeAs(KEY);
      assertThat(Registrar.parsePkcs8(REGISTRAR.toPkcs8()).key()).isEqualTo(KEY);
      assertThat(KEY.hash()).isEqualTo(Digest.ofContent(KEY.encoding().toArray()));
      assertThat(KEY).hasToString("registrar " + KEY.hash());
    }

    @Test
    void areRefusedInEveryOtherForm() {
      byte[] longer = Arrays.copyOf(KEY.encoding().toArray(), KEY.encoding().size() + 1);
      byte[] flipped = KEY.encoding().toArray();
      flipped[4] ^= 1;

      for (Bytes wrong :
          List.of(
              Bytes.of(new byte[0]),
              Bytes.of(longer),
              Bytes.of(flipped),
              Bytes.of(new byte[10_000]),
              REGISTRAR.toPkcs8())) {
        assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> RegistrarKey.parse(wrong));
      }
      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(() -> Registrar.parsePkcs8(KEY.encoding()));
    }

    @Test
    void shorterThan3072BitsAreRefused() {
      BigInteger small = BigInteger.ONE.shiftLeft(3070).add(BigInteger.ONE);
      BigInteger even = BigInteger.ONE.shiftLeft(3071);

      assertThatIllegalArgumentException().isThrownBy(() -> RegistrarKey.of(small));
      assertThatIllegalArgumentException().isThrownBy(() -> RegistrarKey.of(even));
    }

    @Test
    void madeFreshHave3072BitsAndSign() {
      Registrar fresh = Registrar.generate(RANDOM);
      BlindedMessage request = BlindedMessage.of(fresh.key(), MESSAGE, RANDOM);

      RegistrarSignature signature =
          request.finish(fresh.blindSign(request.blinded())).orElseThrow();

      assertThat(fresh.key()).isNotEqualTo(KEY).doesNotHaveSameHashCodeAs(KEY);
      assertThat(fresh.key().modulus().bitLength()).isEqualTo(3072);
      assertThat(signature.verify(fresh.key(), MESSAGE).isAccepted()).isTrue();
      assertThat(signature.verify(KEY, MESSAGE).isAccepted()).isFalse();
    }
  }

  @Nested
  class TheDesk {

    private final ConcurrentHashMap<String, Digest> noted = new ConcurrentHashMap<>();
    private final IssuanceDesk desk =
        new IssuanceDesk(
            REGISTRAR,
            (person, hash) -> {
              Digest earlier = noted.putIfAbsent(person, hash);
              return earlier == null ? hash : earlier;
            });
    private final Bytes request = BlindedMessage.of(KEY, MESSAGE, RANDOM).blinded();
    private final Bytes another = BlindedMessage.of(KEY, MESSAGE, RANDOM).blinded();

    @Test
    void answersTheSameRequestAgainWithTheSameSignature() {
      assertThat(desk.issue("ada", request)).isEqualTo(desk.issue("ada", request));
    }

    @Test
    void refusesASecondCredentialToOnePerson() {
      desk.issue("ada", request);

      assertThatExceptionOfType(CredentialAlreadyIssued.class)
          .isThrownBy(() -> desk.issue("ada", another));
      assertThat(desk.issue("ben", another)).isEqualTo(REGISTRAR.blindSign(another));
    }

    @Test
    void notesNothingForAMalformedRequest() {
      assertThatExceptionOfType(MalformedInput.class)
          .isThrownBy(() -> desk.issue("ada", Bytes.of(new byte[3])));

      assertThat(noted).isEmpty();
    }

    @Test
    void servesOneOfManyRequestsAtOnce() throws Exception {
      List<Bytes> requests = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        requests.add(BlindedMessage.of(KEY, MESSAGE, RANDOM).blinded());
      }
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        List<Future<Boolean>> answers = new ArrayList<>();
        for (Bytes each : requests) {
          answers.add(threads.submit(() -> isServed(each)));
        }
        int served = 0;
        for (Future<Boolean> answer : answers) {
          served += answer.get() ? 1 : 0;
        }
        assertThat(served).isEqualTo(1);
      } finally {
        threads.shutdownNow();
      }
    }

    private boolean isServed(Bytes blinded) {
      try {
        desk.issue("ada", blinded);
        return true;
      } catch (CredentialAlreadyIssued e) {
        return false;
      }
    }
  }
}
