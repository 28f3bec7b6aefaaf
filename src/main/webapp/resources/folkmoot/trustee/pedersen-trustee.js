/**
 * One trustee in the ceremony that makes a shared key. It begins by drawing a polynomial and announcing its
 * certificate together with a hash of its commitments; only when it has the announcements of all does it show the
 * commitments and send each trustee a share. So nobody can choose a polynomial after having seen those of the
 * others.
 *
 * @source Belenios 2.0, section 3.1.1
 */

import { ElectionKey } from "/booth/election-key.js";
import { Fields } from "/booth/fields.js";
import { Group } from "/booth/groups.js";
import { write } from "/booth/json.js";
import { Prover } from "/booth/prover.js";
import { refuseUnless } from "/booth/refused.js";
import { keyChallenge, messageChallenge } from "/booth/schnorr.js";
import { AnnouncedTrustee, Announcement } from "./announced-trustee.js";
import { readCertificate, samePlace } from "./certificate.js";
import { open, seal } from "./channel.js";
import { element, of, readText, scalar } from "./reading.js";
import { SignedMessage } from "./signed-message.js";

export class PedersenTrustee {
  #group;
  #place;
  #chance;
  #prover;
  #signingKey;
  #decryptionKey;
  #polynomial;
  #certificate;
  #coefexps;

  constructor(group, place, chance) {
    this.#group = group;
    this.#place = place;
    this.#chance = chance;
    this.#prover = new Prover(new ElectionKey(group, group.generator, "", 0, 0), chance);
  }

  /**
   * Begins: derives the keys of the trustee at a place of a group, and draws its polynomial.
   *
   * @param {{group: string, size: number, threshold: number, index: number}} place
   * @param {TrusteeSeed} seed
   * @param {Chance} chance
   */
  static async begin(place, seed, chance) {
    const group = Group.find(place.group);
    const trustee = new PedersenTrustee(group, place, chance);
    await trustee.#derive(seed);
    trustee.#polynomial = Array.from({ length: place.threshold }, () => chance.scalar(group));
    trustee.#certificate = await trustee.#signed({
      context: place,
      verification: trustee.#g(trustee.#signingKey),
      encryption: trustee.#g(trustee.#decryptionKey),
    });
    trustee.#coefexps = await trustee.#signed({ coefexps: trustee.#polynomial.map((term) => trustee.#g(term)) });
    return trustee;
  }

  /**
   * Goes on in a later round, with what the trustee announced.
   *
   * @param {AnnouncedTrustee} announced
   * @throws {Refused} `TRUSTEE_CERTIFICATE` if the announcement was not made with this seed
   */
  static async resume(announced, seed, chance) {
    const { group } = announced;
    const trustee = new PedersenTrustee(group, announced.place(), chance);
    await trustee.#derive(seed);
    trustee.#certificate = announced.announcement.certificate;
    const own = await open(group, trustee.#decryptionKey, trustee.#g(trustee.#signingKey), announced.own);
    Fields.read(readText(own), "polynomial", (fields) => {
      trustee.#polynomial = fields.list("polynomial", (json) => scalar(json, "polynomial", group));
      trustee.#coefexps = SignedMessage.read(fields.any("coefexps"), group);
    });
    refuseUnless(
      await announced.announcement.announces(trustee.#coefexps),
      "TRUSTEE_CERTIFICATE",
      `the announcement of trustee ${trustee.number} is not the one that it made`,
    );
    return trustee;
  }

  async #derive(seed) {
    this.#signingKey = await seed.signingKey(this.#group);
    this.#decryptionKey = await seed.decryptionKey(this.#group);
  }

  /** The trustee's number in the group, from 1. */
  get number() {
    return this.#place.index;
  }

  /** First round, as a file: with the polynomial for later rounds. */
  async announced() {
    const announcement = await Announcement.of(this.#certificate, this.#coefexps);
    const own = write({ polynomial: this.#polynomial, coefexps: this.#coefexps });
    return new AnnouncedTrustee(this.#group, announcement, await this.#seal(this.#g(this.#decryptionKey), own));
  }

  /**
   * Second round: the commitments to the polynomial.
   *
   * @source Belenios 2.0, section 4.6.4
   */
  get coefexps() {
    return this.#coefexps;
  }

  /**
   * Second round: the shares for all trustees, in their order.
   *
   * @param {Announcement[]} all
   * @source Belenios 2.0, section 4.6.4
   */
  async shares(all) {
    const shares = [];
    for (let trustee = 1; trustee <= all.length; trustee++) {
      const { encryption } = await this.#certificateOf(all, trustee);
      shares.push(await this.#seal(encryption, write({ secret: this.#value(BigInt(trustee)) })));
    }
    return shares;
  }

  #value(point) {
    return this.#polynomial.reduceRight((value, term) => this.#group.reduce(value * point + term), 0n);
  }

  /**
   * Third round: checks what the others sent and adds up the shares.
   *
   * @param {Announcement[]} all
   * @param {SignedMessage[]} commitments
   * @param {object[]} shares for this trustee, encrypted, in the order of the senders
   * @returns {Promise<{privateKey: bigint, membership: object, publicKey: bigint}>} the membership as its record;
   *     the key that all trustees share
   * @throws {Refused} `TRUSTEE_COEFFICIENTS` if commitments are not those that were announced or a share does not
   *     fit them; `TRUSTEE_CERTIFICATE` if a message is not from its sender; each with the number of the `trustee`
   * @source Belenios 2.0, section 4.6.5
   */
  async finish(all, commitments, shares) {
    let privateKey = 0n;
    let publicKey = 1n;
    for (let sender = 1; sender <= all.length; sender++) {
      const received = await of(sender, "", () => this.#received(all, commitments, shares, sender));
      privateKey = this.#group.reduce(privateKey + received.share);
      publicKey = this.#group.times(publicKey, received.coefficients[0]);
    }
    return { privateKey, publicKey, membership: await this.#member(privateKey, commitments) };
  }

  async #received(all, commitments, shares, sender) {
    const shown = commitments[sender - 1];
    const { verification } = await this.#certificateOf(all, sender);
    refuseUnless(
      (await all[sender - 1].announces(shown)) && (await shown.isSignedBy(this.#group, verification)),
      "TRUSTEE_COEFFICIENTS",
      `trustee ${sender} shows other commitments than announced`,
    );
    const share = await of(sender, `the share from trustee ${sender}`, () => this.#share(verification, shares[sender - 1]));
    const coefficients = readCoefficients(shown.message, this.#place.threshold, this.#group);
    refuseUnless(
      this.#g(share) === evaluate(this.#group, coefficients, BigInt(this.number)),
      "TRUSTEE_COEFFICIENTS",
      `the share from trustee ${sender} does not fit its commitments`,
    );
    return { share, coefficients };
  }

  async #share(verification, sealed) {
    const message = await open(this.#group, this.#decryptionKey, verification, sealed);
    return Fields.read(readText(message), "share", (fields) => fields.scalar("secret", this.#group));
  }

  /** @source Belenios 2.0, section 4.6.6 */
  async #member(privateKey, commitments) {
    const publicKey = this.#g(privateKey);
    const pok = await this.#prover.knowledge(privateKey, (commitment) =>
      keyChallenge(this.#group, publicKey, commitment),
    );
    return {
      key: { pok, public_key: publicKey, signature: await this.#signature(String(publicKey)) },
      signature: await this.#signature(write(commitments)),
    };
  }

  /** The certificate of a trustee, numbered from 1, which must be signed and for its place. */
  #certificateOf(all, trustee) {
    return of(trustee, "", async () => {
      const signed = all[trustee - 1].certificate;
      const read = readCertificate(signed.message, this.#group);
      refuseUnless(
        all.length === this.#place.size &&
          samePlace(read.context, { ...this.#place, index: trustee }) &&
          (await signed.isSignedBy(this.#group, read.verification)),
        "TRUSTEE_CERTIFICATE",
        `the certificate of trustee ${trustee} is not valid`,
      );
      return read;
    });
  }

  #seal(receiver, message) {
    const parts = { group: this.#group, prover: this.#prover, chance: this.#chance };
    return seal(parts, this.#signingKey, receiver, message);
  }

  async #signed(record) {
    const message = write(record);
    return new SignedMessage(message, await this.#signature(message));
  }

  #signature(message) {
    return this.#prover.knowledge(this.#signingKey, (commitment) => messageChallenge(this.#group, message, commitment));
  }

  #g(exponent) {
    return this.#group.pow(this.#group.generator, exponent);
  }
}

/** The commitments in a signed message. */
export function readCoefficients(message, threshold, group) {
  return Fields.read(readText(message), "coefexps", (fields) =>
    fields.list(
      "coefexps",
      (json) => {
        const coefficient = element(json, "coefexps", group);
        refuseUnless(coefficient !== 1n, "IDENTITY_ELEMENT", "a coefficient of a trustee's polynomial is 1");
        return coefficient;
      },
      threshold,
    ),
  );
}

/** The committed polynomial at a point, in the exponent, by Horner's rule. */
function evaluate(group, coefficients, point) {
  return coefficients.reduceRight((value, term) => group.times(group.pow(value, point), term), 1n);
}
