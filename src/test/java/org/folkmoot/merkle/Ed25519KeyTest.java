package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.junit.jupiter.api.Test;

/** CRY-11: RFC 8032, section 7.1; CRY-4: keys and signatures that only look like ones. */
class Ed25519KeyTest {

  private record Vector(String seed, String publicKey, String message, String signature) {}

  private static final List<Vector> VECTORS =
      List.of(
          new Vector(
              "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
              "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
              "",
              "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                  + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
          new Vector(
              "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
              "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
              "72",
              "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
                  + "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
          new Vector(
              "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
              "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
              "af82",
              "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
                  + "ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));

  /** Encodings of all points of order 1, 2, 4 and 8, and non-canonical ones of two of them. */
  private static final List<String> SMALL_ORDER =
      List.of(
          "0100000000000000000000000000000000000000000000000000000000000000",
          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "0000000000000000000000000000000000000000000000000000000000000000",
          "0000000000000000000000000000000000000000000000000000000000000080",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  @Test
  void signsAndVerifiesTheVectorsOfTheRfc() {
    for (Vector vector : VECTORS) {
      Bytes seed = Bytes.parseHex(vector.seed());
      Bytes message = Bytes.parseHex(vector.message());
      Bytes signature = Bytes.parseHex(vector.signature());

      assertThat(Ed25519Key.publicKeyOf(seed).toHex()).isEqualTo(vector.publicKey());
      assertThat(Ed25519Key.sign(seed, message)).isEqualTo(signature);
      assertThat(Ed25519Key.isPublicKey(Bytes.parseHex(vector.publicKey()))).isTrue();
      assertThat(Ed25519Key.verify(Bytes.parseHex(vector.publicKey()), message, signature))
          .isTrue();
    }
  }

  @Test
  void everySingleBitFlipOfAMessageAndSignatureIsRefused() {
    Vector vector = VECTORS.get(2);
    Bytes key = Bytes.parseHex(vector.publicKey());
    Bytes message = Bytes.parseHex(vector.message());
    Bytes signature = Bytes.parseHex(vector.signature());

    Trees.bitFlips(signature)
        .forEach(flip -> assertThat(Ed25519Key.verify(key, message, flip)).isFalse());
    Trees.bitFlips(message)
        .forEach(flip -> assertThat(Ed25519Key.verify(key, flip, signature)).isFalse());
  }

  @Test
  void aSignatureWithTheGroupOrderAddedIsRefused() {
    Vector vector = VECTORS.get(1);
    byte[] signature = Bytes.parseHex(vector.signature()).toArray();
    byte[] scalar = new byte[32];
    for (int i = 0; i < 32; i++) {
      scalar[31 - i] = signature[32 + i];
    }
    BigInteger shifted = new BigInteger(1, scalar).add(ORDER);
    for (int i = 0; i < 32; i++) {
      signature[32 + i] = shifted.shiftRight(8 * i).byteValue();
    }

    assertThat(
            Ed25519Key.verify(
                Bytes.parseHex(vector.publicKey()),
                Bytes.parseHex(vector.message()),
                Bytes.of(signature)))
        .isFalse();
  }

  @Test
  void aSignatureOfAnotherLengthIsRefused() {
    Bytes key = Bytes.parseHex(VECTORS.get(0).publicKey());

    assertThat(Ed25519Key.verify(key, Bytes.ofUtf8(""), Bytes.of(new byte[63]))).isFalse();
    assertThat(Ed25519Key.verify(key, Bytes.ofUtf8(""), Bytes.of(new byte[65]))).isFalse();
  }

  @Test
  void aPointOfSmallOrderIsNoKey() {
    for (String point : SMALL_ORDER) {
      assertThat(Ed25519Key.isPublicKey(Bytes.parseHex(point))).as(point).isFalse();
    }
    assertThat(Ed25519Key.isPublicKey(Bytes.of(new byte[31]))).isFalse();
    assertThat(Ed25519Key.isPublicKey(Bytes.of(new byte[33]))).isFalse();
  }
}
