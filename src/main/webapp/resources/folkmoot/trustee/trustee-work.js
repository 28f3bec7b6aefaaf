/**
 * Does what the server asks of one trustee: with the seed where it is needed, in several threads, in pieces that are
 * kept, so that the same work goes on after an interruption and is sent again in the same bytes.
 */

import { Chance } from "/booth/chance.js";
import { hexOf, sha256 } from "/booth/hash.js";
import { equal, toHex, utf8 } from "/booth/bytes.js";
import { Election } from "/booth/election.js";
import { Group } from "/booth/groups.js";
import { write } from "/booth/json.js";
import { Refused, refuseUnless } from "/booth/refused.js";
import { CeremonyDesk } from "./ceremony-desk.js";
import { Archive } from "./archive.js";
import { Decryptor } from "./decryptor.js";
import { OpeningCheck } from "./opening-check.js";
import { Shuffler } from "./shuffler.js";
import { drillOf, electionOf, placeIn, readRows, shuffledRows, taskOf, workName } from "./task.js";
import { Workers } from "./workers.js";

/** Status of an answer to what was looked at and is not right. */
const REFUSED = 422;

export class TrusteeWork {
  #server;
  #store;
  #workers = null;
  #task = null;

  constructor(server, store) {
    this.#server = server;
    this.#store = store;
  }

  /** Asks what there is to do. */
  async next() {
    this.#task = taskOf(await this.#server.work());
    return this.#task;
  }

  get task() {
    return this.#task;
  }

  /** Names what is kept of this seat. */
  get seatName() {
    const { name, number, ceremony } = this.#task.board;
    return `${name}#${number}#${ceremony ?? 1}`;
  }

  seat() {
    return this.#store.seat(this.seatName);
  }

  keepSeat(changes) {
    return this.#store.updateSeat(this.seatName, changes);
  }

  /** Draws a seed; it is not kept yet. */
  drawSeed() {
    return new CeremonyDesk().drawSeed();
  }

  /** Whether a seed is the one with which this trustee announced itself. */
  async isOwn(seed) {
    const [group] = this.#task.groups;
    try {
      const desk = new CeremonyDesk();
      return (await desk.numberOf(seed, this.#task.announcements[group])) === this.#task.board.number;
    } catch (error) {
      if (error.reason === "TRUSTEE_CERTIFICATE" && error.trustee === undefined) {
        return false;
      }
      throw error;
    }
  }

  /** Whether some of the work that is asked was done before. */
  async isBegun() {
    const { begun } = await this.seat();
    return begun !== undefined && begun === (await this.#nameOfLongWork());
  }

  async isPaused() {
    return (await this.seat()).paused === true;
  }

  /**
   * Does a round of the ceremony and sends its files.
   *
   * @param {string} seed
   */
  async round(seed) {
    const { task, groups, board, announcements, shares } = this.#task;
    const items = groups.map((group) => ({
      seed,
      place: placeIn(group, board),
      announcements: announcements[group],
      shares: shares[group],
    }));
    const name = await workName(this.seatName, this.#task, await hexOf(seed), JSON.stringify(items));
    const files = await this.#store.pieces(name).keep("files", async () => {
      const made = await this.#inWorkers({ threads: groups.length }, (work) => work.map(task, task, {}, items));
      return Object.fromEntries(groups.map((group, index) => [group, made[index].member ?? made[index]]));
    });
    await this.#sent(JSON.stringify({ files }));
  }

  /** Opens a test, and so shows that the private key can be had from the seed. */
  async drill(seed) {
    const { groups, drill } = this.#task;
    const decryption = {};
    for (const label of groups) {
      const ciphertext = drillOf(this.#task, label);
      const { privateKey } = await this.#keys(seed, label);
      decryption[label] = await this.#inWorkers({ threads: 1 }, (work) =>
        new Decryptor({ group: Group.find(label), fingerprint: drill }, privateKey, { chance: new Chance(), work }).decrypt([
          [ciphertext],
        ]),
      );
    }
    await this.#sent(JSON.stringify({ decryption }));
    await this.keepSeat({ seed: undefined });
  }

  /**
   * Shuffles.
   *
   * @param {function(number, number, number): void} tell is told how much is done, of how much, for how many ballots
   *     (0 if the work is not counted in ballots)
   */
  async shuffle(tell) {
    const { key, shuffled } = await electionOf(this.#task);
    const rows = shuffledRows(readRows(await this.#ciphertexts()), shuffled);
    const total = Shuffler.unitsOf(rows.flat().length);
    const record = await this.#long(total, counting(tell, rows), (work, { keep }) =>
      new Shuffler(key, { chance: new Chance(), work, keep }).shuffle(rows),
    );
    const { mixed = {} } = await this.seat();
    const { id } = this.#task.election;
    await this.keepSeat({ mixed: { ...mixed, [id]: [...(mixed[id] ?? []), await hexOf(record)] } });
  }

  /**
   * Looks at all that leads to what is to be opened: the ballots and the public list, and each mix. Pieces that were
   * looked at before are not looked at again.
   *
   * @throws {Given} if something does not fit; then nothing may be opened
   */
  async check(tell) {
    const { archive: href, ciphertexts } = this.#task;
    const [bytes, given] = [await this.#server.archive(href ?? ciphertexts), await this.#ciphertexts()];
    try {
      await this.#checkGiven(bytes, given, tell);
    } catch (error) {
      // a fault of this browser accuses nobody
      throw error instanceof Refused && error.reason !== "UNEXPECTED" ? new Given(error) : error;
    }
  }

  async #checkGiven(bytes, given, tell) {
    const { record, board, shuffles = 0, log, election } = this.#task;
    await electionOf(this.#task);
    const read = await Election.read(utf8(record));
    const archive = await Archive.read(bytes);
    const total = OpeningCheck.unitsOf(read, archive);
    const name = await this.#nameOfLongWork();
    await this.#store.clearPieces(this.seatName, name);
    await this.keepSeat({ begun: name, paused: undefined });
    // what was kept of another archive proves nothing of this one
    const pieces = this.#store.pieces(`${name} ${headOf(archive)}`);
    let done = 0;
    const progress = (units) => tell((done += units), total, archive.of("Ballot").length);
    const { mixed = {} } = await this.seat();
    const known = { trustees: board.trustees, shuffles, own: mixed[election.id] ?? [], log: this.#server.log(log) };
    const rows = await this.#inWorkers({ kept: pieces, progress }, (work) =>
      new OpeningCheck(read, record, { chance: new Chance(), work }).verify(archive, known),
    );
    refuseUnless(equal(given, utf8(write(rows))), "TALLY_MISMATCH", "what is to be opened is not what the archive leads to");
    this.#checked = given;
  }

  /** Tells the council what did not fit. */
  async report({ reason, detail }) {
    await this.#server.send({ ...this.#task, task: "report", step: undefined }, JSON.stringify({ reason, detail }));
  }

  /** Decrypts, as far as one trustee can, what was looked at by {@link check}. */
  async decrypt(seed, tell) {
    refuseUnless(this.#checked === (await this.#ciphertexts()), "TALLY_MISMATCH", "nobody looked at what is to be opened");
    const { key, shuffled } = await electionOf(this.#task);
    const { privateKey, publicKey } = await this.#keys(seed, key.group.label);
    refuseUnless(publicKey === key.publicKey, "ELECTION_KEY", "the election key is not the one of these trustees");
    const rows = readRows(await this.#ciphertexts());
    const total = Decryptor.unitsOf(rows.flat().length);
    const mixed = shuffled === null || shuffled.every((each) => each);
    await this.#long(total, counting(tell, mixed ? rows : []), (work) => new Decryptor(key, privateKey, { chance: new Chance(), work }).decrypt(rows));
  }

  /** Stops what runs; it can be gone on with. */
  async pause() {
    await this.keepSeat({ paused: true });
    this.#workers?.close();
  }

  async #keys(seed, group) {
    const { announcements, shares } = this.#task;
    const item = { seed, announcements: announcements[group], shares: shares[group] };
    const [keys] = await this.#inWorkers({ threads: 1 }, (work) => work.map("finish", "finish", {}, [item]));
    return keys;
  }

  #bytes = null;
  #checked = null;

  /** The ciphertexts of the task, fetched once. */
  async #ciphertexts() {
    const { ciphertexts: href } = this.#task;
    if (this.#bytes?.task !== this.#task) {
      this.#bytes = { task: this.#task, content: await this.#server.record(href) };
    }
    return this.#bytes.content;
  }

  async #nameOfLongWork() {
    return workName(this.seatName, this.#task, this.#task.fingerprint, toHex(await sha256(await this.#ciphertexts())));
  }

  async #long(total, tell, run) {
    const name = await this.#nameOfLongWork();
    await this.#store.clearPieces(this.seatName, name);
    await this.keepSeat({ begun: name, paused: undefined });
    const pieces = this.#store.pieces(name);
    let done = 0;
    const progress = (units) => tell((done += units), total);
    const record = await pieces.keep("record", () =>
      this.#inWorkers({ kept: pieces, progress }, (work) => run(work, pieces)),
    );
    tell(total, total);
    await this.#sent(record);
    await this.keepSeat({ begun: undefined });
    return record;
  }

  async #inWorkers(parts, run) {
    this.#workers = new Workers(parts);
    try {
      return await run(this.#workers);
    } finally {
      this.#workers.close();
      this.#workers = null;
    }
  }

  async #sent(body) {
    try {
      await this.#server.send(this.#task, body);
    } catch (error) {
      if (error.status === REFUSED) {
        // the same bytes would be refused again
        await this.#store.clearPieces(this.seatName);
      }
      throw error;
    }
    await this.#store.clearPieces(this.seatName);
  }
}

/** What was given to be opened does not fit. */
export class Given extends Refused {
  constructor({ reason, detail }) {
    super(reason, detail);
  }
}

/** Names an archive up to its last mix: decryptions that come later change nothing before. */
function headOf(archive) {
  return archive.steps.filter(({ type }) => type !== "PartialDecryption" && type !== "EndShuffles").at(-1)?.hash;
}

function counting(tell, rows) {
  const ballots = Math.max(0, ...rows.map((row) => row.length));
  return (done, total) => tell(done, total, ballots);
}
