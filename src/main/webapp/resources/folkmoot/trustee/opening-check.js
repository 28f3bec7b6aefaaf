/**
 * What a trustee looks at before anything is opened: that the ciphertexts are those of ballots that stand in the
 * public list, summed or mixed as the election was set up, and not chosen by the server to have single ballots opened.
 */

import { equal, utf8 } from "/booth/bytes.js";
import { Fields } from "/booth/fields.js";
import { read, toUtf8 } from "/booth/json.js";
import { refuseUnless } from "/booth/refused.js";
import { ownerOf } from "./archive.js";
import { BallotBox } from "./ballot-box.js";
import { requireInLog } from "./public-log.js";
import { number } from "./reading.js";
import { readShuffle } from "./shuffle.js";
import { ShuffleCheck } from "./shuffle-check.js";

/** Work for a ballot to a shuffled question, and for one choice of a summed one, in units of {@link Workers}. */
const UNITS = { shuffled: 8, choice: 20 };

export class OpeningCheck {
  #election;
  #record;
  #key;
  #chance;
  #work;

  /**
   * @param {Election} election as the trustee knows it
   * @param {string} record its text
   * @param {{chance: Chance, work: object}} parts as for {@link Shuffler}
   */
  constructor(election, record, { chance, work }) {
    const { group, publicKey, fingerprint } = election;
    this.#election = election;
    this.#record = record;
    this.#key = { group, publicKey, fingerprint };
    this.#chance = chance;
    this.#work = work;
  }

  /** How much work it is, in the units of which the work tells. */
  static unitsOf(election, archive) {
    const shuffled = election.questions.filter((question) => question.shuffled).length;
    const counted = countedIn(archive);
    const mixing = archive.of("Shuffle").length * shuffled * ShuffleCheck.unitsOf(counted);
    return archive.of("Ballot").length * ballotUnits(election) + mixing;
  }

  /**
   * Goes on only if all of it fits.
   *
   * @param {Archive} archive as far as it is
   * @param {object} known
   * @param {number} known.trustees how many there are
   * @param {number} known.shuffles how many there must be where questions are shuffled
   * @param {string[]} known.own hashes of the shuffles that this trustee made
   * @param {object} known.log as {@link requireInLog} wants it
   * @returns {Promise<object[][]>} what is to be opened
   * @throws {Refused} with the reasons of the server's verifier; `SHUFFLE_MISSING` if the trustee's own is not there,
   *     `LOG_BALLOTS` if the ballots are not those of the public list
   * @source Belenios 2.0, section 4.4
   */
  async verify(archive, { trustees, shuffles, own, log }) {
    const shuffled = this.#election.questions.some((question) => question.shuffled);
    archive.requireCourse(shuffled);
    const credentials = this.#setUp(archive);
    const cast = archive.of("Ballot").map(({ data }) => data[0]);
    await requireInLog(log, { ...log, uuid: this.#election.uuid }, cast.map(({ hash }) => hash));
    const tally = await this.#tallyOf(cast, credentials);
    this.#requireTally(archive, tally);
    if (!shuffled) {
      return tally.rows;
    }
    requireShufflers(archive.of("Shuffle"), { trustees, shuffles, own });
    return this.#mixed(archive.of("Shuffle"), tally.rows);
  }

  /** The credentials of the first event, which names the election. */
  #setUp(archive) {
    const [election, , list] = archive.steps[0].data;
    const isSame = equal(election.content, utf8(this.#record));
    refuseUnless(isSame, "BALLOT_ELECTION", "the archive is of another election");
    const credentials = Fields.list(read(list.content), "credentials", (json) => number(json, "credentials"));
    credentials.forEach((credential, index) => {
      refuseUnless(index === 0 || credentials[index - 1] < credential, "CREDENTIAL_ORDER", "credentials not sorted or twice");
    });
    return new Set(credentials.map(String));
  }

  async #tallyOf(cast, credentials) {
    const shared = { record: this.#record, ballots: cast.length };
    const items = cast.map(({ content }) => content);
    const ballots = await this.#work.map("ballots", "ballot", shared, items, ballotUnits(this.#election));
    const box = new BallotBox(credentials);
    ballots.forEach((ballot, index) => box.add(cast[index].hash, ballot));
    return { rows: box.tally(this.#election), counted: box.counted };
  }

  #requireTally(archive, { rows, counted }) {
    const [told] = archive.of("EncryptedTally");
    refuseUnless(told !== undefined, "EVENT_ORDER", "there is no tally yet");
    const [published, sized] = told.data;
    refuseUnless(equal(published.content, toUtf8(rows)), "TALLY_MISMATCH", "the tally is not that of the ballots");
    const size = toUtf8({ num_tallied: counted, total_weight: counted, encrypted_tally: published.hash });
    refuseUnless(equal(sized.content, size), "TALLY_SIZE", "the tally does not name as many ballots as count");
  }

  /** The rows after all shuffles, each checked against what the one before gave. */
  async #mixed(steps, tally) {
    const { questions, group } = this.#election;
    const shuffled = tally.filter((_, index) => questions[index].shuffled);
    const check = new ShuffleCheck(this.#key, { chance: this.#chance, work: this.#work });
    let rows = shuffled;
    for (const [place, { data }] of steps.entries()) {
      const { ciphertexts, proofs } = readShuffle(data[0].content, group, rows.map((row) => row.length));
      for (const [index, output] of ciphertexts.entries()) {
        await check.verify(`shuffle ${place} ${index}`, rows[index], output, proofs[index]);
      }
      rows = ciphertexts;
    }
    const mixed = [...rows];
    return tally.map((row, index) => (questions[index].shuffled ? mixed.shift() : row));
  }
}

function ballotUnits({ questions }) {
  return questions.reduce((sum, { shuffled, answers }) => sum + (shuffled ? UNITS.shuffled : UNITS.choice * answers.length), 0);
}

function countedIn(archive) {
  const [told] = archive.of("EncryptedTally");
  return told === undefined ? 0 : read(told.data[1].content).get("num_tallied");
}

/** @throws {Refused} unless different trustees mixed as often as was said, and this one's mix is there */
function requireShufflers(steps, { trustees, shuffles, own }) {
  const owners = new Set();
  for (const step of steps) {
    const owner = ownerOf(step);
    const isNew = owner >= 1 && owner <= trustees && !owners.has(owner);
    refuseUnless(isNew, "SHUFFLE_OWNER", `shuffle by ${owner}, who is no trustee or shuffled before`);
    owners.add(owner);
  }
  const least = Math.max(shuffles, Math.min(2, trustees));
  refuseUnless(owners.size >= least, "SHUFFLE_TOO_FEW", `${owners.size} trustees shuffled, not ${least}`);
  const there = new Set(steps.map(({ data }) => data[0].hash));
  refuseUnless(own.every((hash) => there.has(hash)), "SHUFFLE_MISSING", "the mix of this trustee was left out");
}
