/**
 * The archive of an election as far as it is: a chain of events, each with the data that it publishes. Read byte
 * for byte in the one form that it must have.
 */

import { equal, toHex, utf8 } from "/booth/bytes.js";
import { Fields } from "/booth/fields.js";
import { sha256 } from "/booth/hash.js";
import { read, toUtf8 } from "/booth/json.js";
import { refuseUnless } from "/booth/refused.js";

const BLOCK = 512;
const FIRST = "BELENIOS";

/** Letter of each type of event, and how many data records come before it, the payload last. */
const TYPES = {
  Setup: ["S", 4],
  Ballot: ["B", 1],
  EndBallots: ["E", 0],
  EncryptedTally: ["T", 2],
  Shuffle: ["X", 2],
  EndShuffles: ["F", 0],
  PartialDecryption: ["D", 2],
  Result: ["R", 1],
};
const SUMMED = /^SB*(?:E(?:T(?:D+R?)?)?)?$/;
const SHUFFLED = /^SB*(?:E(?:T(?:X+(?:F(?:D+R?)?)?)?)?)?$/;

export class Archive {
  /** @param {{type: string, data: {hash: string, content: Uint8Array}[], hash: string}[]} steps */
  constructor(steps) {
    this.steps = steps;
  }

  /**
   * Reads an archive.
   *
   * @param {Uint8Array} bytes
   * @throws {Refused} for a reason that starts with `ARCHIVE`, `EVENT` or `JSON`
   * @source Belenios 2.0, section 4.4
   */
  static async read(bytes) {
    const records = new Records(bytes);
    const steps = [];
    let data = [];
    for (let record = records.next(); record !== null; record = records.next()) {
      const [, named, kind] = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(record.name) ?? [];
      refuseUnless(named !== undefined, "ARCHIVE_RECORD_HEADER", "a record is not named after a hash");
      const hash = await hashOf(record.content);
      refuseUnless(hash === named, "ARCHIVE_RECORD_HASH", "a record does not have the hash it names");
      data.push({ hash, content: record.content });
      if (kind === "event") {
        const event = data.pop();
        steps.push(await stepOf(event, steps.at(-1)?.hash, steps.length, data));
        data = [];
      }
    }
    refuseUnless(data.length === 0, "EVENT_DATA", "data that no event publishes");
    return new Archive(steps);
  }

  /** The steps of one type, in order. */
  of(type) {
    return this.steps.filter((step) => step.type === type);
  }

  /**
   * Goes on only if the events stand in an order in which they can have come.
   *
   * @param {boolean} shuffled whether the ballots are mixed before they are opened
   * @throws {Refused} `EVENT_ORDER`
   */
  requireCourse(shuffled) {
    const course = this.steps.map(({ type }) => TYPES[type][0]).join("");
    refuseUnless((shuffled ? SHUFFLED : SUMMED).test(course), "EVENT_ORDER", "events in a wrong order");
  }
}

/** Walks over the files of a tar of the old style. */
class Records {
  #bytes;
  #timestamp = 0;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
    refuseUnless(nameOf(bytes) === FIRST, "ARCHIVE_BELENIOS_HEADER", "the archive does not begin with a BELENIOS record");
    // the header of the first record holds the time that its content says
    const text = new TextDecoder().decode(bytes.subarray(BLOCK, BLOCK + sizeOf(bytes)));
    const found = /^\{"version":1,"timestamp":"(0|[1-9][0-9]{0,9})"\}$/.exec(text);
    refuseUnless(found !== null, "ARCHIVE_BELENIOS_HEADER", "the BELENIOS record is not that of version 1");
    this.#timestamp = Number(found[1]);
    this.next();
  }

  /** The next file; null at the end. */
  next() {
    if (this.#at === this.#bytes.length) {
      return null;
    }
    const header = this.#take(BLOCK);
    const [name, size] = [nameOf(header), sizeOf(header)];
    refuseUnless(
      equal(header, headerOf(name, size, this.#timestamp)),
      "ARCHIVE_RECORD_HEADER",
      `the header of record ${name} is not in the one form it must have`,
    );
    const content = this.#take(size);
    const padding = this.#take((BLOCK - (size % BLOCK)) % BLOCK);
    refuseUnless(!padding.some((byte) => byte !== 0), "ARCHIVE_RECORD_HEADER", "padding that is not zero");
    return { name, content };
  }

  #take(size) {
    const taken = this.#bytes.subarray(this.#at, this.#at + size);
    refuseUnless(taken.length === size, "ARCHIVE_TRUNCATED", "the archive ends in a record");
    this.#at += size;
    return taken;
  }
}

/** The name in a header: what stands before the first zero byte. */
function nameOf(header) {
  const bytes = header.subarray(0, 100);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function sizeOf(header) {
  const digits = new TextDecoder().decode(header.subarray(124, 135));
  refuseUnless(/^[0-7]{11}$/.test(digits), "ARCHIVE_RECORD_HEADER", "a record header without a size");
  return parseInt(digits, 8);
}

function headerOf(name, size, timestamp) {
  const header = new Uint8Array(BLOCK);
  const put = (at, text) => header.set(utf8(text), at);
  const octal = (number, length) => number.toString(8).padStart(length, "0");
  put(0, name);
  put(100, "0000644\0" + "0000000\0" + "0000000\0");
  put(124, `${octal(size, 11)}\0${octal(timestamp, 11)}\0`);
  put(148, `${" ".repeat(8)}0`);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)}\0 `);
  return header;
}

async function hashOf(content) {
  return toHex(await sha256(content));
}

async function stepOf({ hash, content }, parent, height, data) {
  const event = Fields.read(read(content), "event", (fields) => ({
    parent: fields.optionalText("parent"),
    height: fields.whole("height"),
    type: fields.text("type"),
    payload: fields.optionalText("payload"),
  }));
  const { type } = event;
  refuseUnless(Object.hasOwn(TYPES, type), "EVENT_ORDER", `an event of unknown type "${type}"`);
  const follows = event.height === height && event.parent === parent;
  refuseUnless(follows, "EVENT_CHAIN", `event ${height} does not follow from the one before`);
  const publishes = data.length === TYPES[type][1] && event.payload === data.at(-1)?.hash;
  refuseUnless(publishes, "EVENT_DATA", `event ${height} does not publish the data before it`);
  refuseUnless(await isLinked(type, data), "EVENT_DATA", `event ${height} does not name the data before it`);
  return { type, data, hash };
}

/** Whether the payload of an event names its other data. */
async function isLinked(type, data) {
  if (type === "Setup") {
    const [election, trustees, credentials] = data.map((record) => record.hash);
    return (await hashOf(toUtf8({ election, trustees, credentials }))) === data[3].hash;
  }
  if (type === "EncryptedTally") {
    return Fields.read(read(data[1].content), "sized tally", (fields) => {
      fields.any("num_tallied");
      fields.any("total_weight");
      return fields.text("encrypted_tally") === data[0].hash;
    });
  }
  return !["Shuffle", "PartialDecryption"].includes(type) || owned(data).payload === data[0].hash;
}

function owned([, link]) {
  return Fields.read(read(link.content), "owned record", (fields) => ({
    owner: fields.whole("owner"),
    payload: fields.text("payload"),
  }));
}

/** Who made the data of a step, numbered from 1. */
export function ownerOf({ data }) {
  return owned(data).owner;
}
