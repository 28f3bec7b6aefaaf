/**
 * The ceremony that makes a shared key, as one trustee's browser sees it: a seed that is kept, and one public file
 * per round that is exchanged with the others through the server. In each round what the others sent is verified;
 * a refusal names the trustee whose file is wrong, in its detail and as `trustee`.
 */

import { Chance } from "/booth/chance.js";
import { Fields } from "/booth/fields.js";
import { Group } from "/booth/groups.js";
import { write } from "/booth/json.js";
import { Refused, refuseUnless } from "/booth/refused.js";
import { AnnouncedTrustee } from "./announced-trustee.js";
import { readSealed } from "./channel.js";
import { PedersenTrustee } from "./pedersen-trustee.js";
import { of, readText } from "./reading.js";
import { SignedMessage } from "./signed-message.js";
import { TrusteeSeed } from "./trustee-seed.js";

export class CeremonyDesk {
  #chance;

  constructor(chance = new Chance()) {
    this.#chance = chance;
  }

  /** Draws a seed, the one secret that a trustee keeps. */
  drawSeed() {
    return TrusteeSeed.draw(this.#chance).text;
  }

  /**
   * First round: who the trustee is, and a hash of the commitments that it will show.
   *
   * @param {string} seed
   * @param {{group: string, size: number, threshold: number, index: number}} place
   * @returns {Promise<string>} the text of its file
   * @throws {RangeError} if there is no such place, or the threshold does not suit
   */
  async announce(seed, place) {
    const { group, size, threshold, index } = place;
    if (!(threshold >= 2 && threshold <= size && index >= 1 && index <= size)) {
      throw new RangeError(`trustee ${index} of ${size}, of whom ${threshold} are needed`);
    }
    refuseUnless(Group.find(group) !== undefined, "ELECTION_GROUP", `unknown group "${group}"`);
    const ordered = { group, size, threshold, index };
    const trustee = await PedersenTrustee.begin(ordered, TrusteeSeed.read(seed), this.#chance);
    return (await trustee.announced()).toText();
  }

  /**
   * Second round: checks all announcements, shows the commitments and sends the shares.
   *
   * @param {string[]} announcements in the order of the trustees
   * @returns {Promise<string>} the text of its file
   */
  async share(seed, announcements) {
    const rounds = await CeremonyRounds.read(announcements);
    const trustee = await rounds.trustee(TrusteeSeed.read(seed), this.#chance);
    return write({ coefexps: trustee.coefexps, shares: await trustee.shares(rounds.announcements()) });
  }

  /**
   * Third round: checks the commitments and shares of all. May be repeated to get the private key again.
   *
   * @param {string[]} shares files of the second round, in the order of the trustees
   * @returns {Promise<{member: string, privateKey: bigint, publicKey: bigint}>} the text of the trustee's file, with
   *     its public key and its signature of what it was shown; its private key; the key that all share
   */
  async finish(seed, announcements, shares) {
    const rounds = await CeremonyRounds.read(announcements);
    const trustee = await rounds.trustee(TrusteeSeed.read(seed), this.#chance);
    const shown = await rounds.shown(shares);
    const { privateKey, publicKey, membership } = await trustee.finish(
      rounds.announcements(),
      shown.map(({ coefexps }) => coefexps),
      shown.map((file) => file.shares[trustee.number - 1]),
    );
    return { member: write(membership), privateKey, publicKey };
  }

  /** The trustee's number, from 1, to whom a seed belongs. */
  async numberOf(seed, announcements) {
    const rounds = await CeremonyRounds.read(announcements);
    return (await rounds.trustee(TrusteeSeed.read(seed), this.#chance)).number;
  }
}

/** What the trustees have sent so far. */
class CeremonyRounds {
  constructor(announced) {
    this.announced = announced;
    this.group = announced[0].group;
  }

  /** Reads the announcements, of which the first tells how many there must be. */
  static async read(texts) {
    const first = await readFile("announcement", texts, 1, (json) => AnnouncedTrustee.read(json));
    const announced = [first];
    const { size } = await of(1, "", () => first.place());
    for (let trustee = 2; trustee <= size; trustee++) {
      const read = await readFile("announcement", texts, trustee, (json) => AnnouncedTrustee.read(json));
      announced.push(read);
    }
    return new CeremonyRounds(announced);
  }

  announcements() {
    return this.announced.map(({ announcement }) => announcement);
  }

  /**
   * The trustee to whom a seed belongs, with the polynomial that it announced.
   *
   * @throws {Refused} `TRUSTEE_CERTIFICATE` if it is none of them
   */
  async trustee(seed, chance) {
    const { group } = this;
    const verification = group.pow(group.generator, await seed.signingKey(group));
    const own = this.announced.find((announced) => announced.verification() === verification);
    refuseUnless(own !== undefined, "TRUSTEE_CERTIFICATE", "the seed is that of no trustee who announced");
    return PedersenTrustee.resume(own, seed, chance);
  }

  /** What the trustees sent in the second round, with one share for each of them. */
  async shown(texts) {
    const { group } = this;
    const shown = [];
    for (let trustee = 1; trustee <= this.announced.length; trustee++) {
      shown.push(
        await readFile("shares", texts, trustee, (json) =>
          Fields.read(json, "shares", (fields) => ({
            coefexps: SignedMessage.read(fields.any("coefexps"), group),
            shares: fields.list("shares", (share) => readSealed(share, group), this.announced.length),
          })),
        ),
      );
    }
    return shown;
  }
}

function readFile(round, texts, trustee, reader) {
  const name = `${trustee}.${round}.json of trustee ${trustee}`;
  const text = texts[trustee - 1];
  if (text === undefined || text === null) {
    throw new Refused("TRUSTEE_THRESHOLD", `${name} is not there yet`);
  }
  return of(trustee, name, () => reader(readText(text)));
}
