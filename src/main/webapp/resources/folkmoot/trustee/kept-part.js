/**
 * What a trustee kept, as it comes back: a file, or words that are typed. Says whose part it is, or what is wrong
 * with it.
 */

import { PowerTable } from "/booth/power-table.js";
import { readText } from "./reading.js";
import { AnnouncedTrustee } from "./announced-trustee.js";
import { misplaced, readWords, seedAt, typedWords, WORDS, WrongWords } from "./seed-words.js";
import { TrusteeSeed } from "./trustee-seed.js";

/** Most bytes of a file that can be a part: a text file with a seed, or with words. */
const MAX_BYTES = 10_000;

/** A part that does not fit. `kind` is the end of a key of the words. */
export class WrongPart extends Error {
  constructor(kind, ...values) {
    super(kind);
    this.kind = kind;
    this.values = values;
  }
}

export class KeptPart {
  #lists;
  #announcements;
  #number;

  /**
   * @param {string[][]} lists of words
   * @param {string[]} announcements of all trustees, in their order; those of one group are enough
   * @param {number} number of the trustee who is asked
   */
  constructor(lists, announcements, number) {
    this.#lists = lists;
    this.#announcements = announcements;
    this.#number = number;
  }

  /** The name under which a part is saved; a board that had to begin anew gets others. */
  static fileName({ name, number, ceremony = 1 }) {
    return `key-part-${name}${ceremony > 1 ? `-${ceremony}` : ""}-${number}.txt`;
  }

  /**
   * The seed in a file.
   *
   * @param {File} file
   * @returns {Promise<string>}
   * @throws {WrongPart} `file.large`, `file.none`, `file.foreign` with the name of its board, `file.person` with the
   *     number of the trustee, and what typed words throw
   */
  async ofFile(file) {
    if (file.size > MAX_BYTES) {
      throw new WrongPart("file.large");
    }
    const text = decoded(new Uint8Array(await file.arrayBuffer()));
    let seed;
    try {
      seed = TrusteeSeed.read(text).text;
    } catch {
      if (typedWords(text).length < WORDS) {
        throw new WrongPart("file.none");
      }
      return this.ofWords(text);
    }
    await this.#requireOwn(seed, "file", /^key-part-(.+)-\d+(?:[ .(]|$)/.exec(file.name)?.[1]);
    return seed;
  }

  /**
   * The seed that typed words stand for.
   *
   * @throws {WrongPart} `words.count` with the number, `words.unknown` with place and word, `words.meant` with the
   *     word that may be meant, too, `words.place` with the place and word of the one that does not fit,
   *     `words.swapped` with two places, `words.several`, `words.foreign`, `words.person`
   */
  async ofWords(text) {
    const read = this.#read(text);
    const seed = await seedAt(read.indices);
    if (seed !== null && (await this.#ownerOf(seed)) === this.#number) {
      return seed;
    }
    if (seed !== null && (await this.#ownerOf(seed)) > 0) {
      await this.#requireOwn(seed, "words");
    }
    const own = this.#verification(this.#number);
    const [first, second] = await misplaced(read.indices, (other) => isOf(other, own));
    if (second !== undefined) {
      throw new WrongPart("words.swapped", first, second);
    } else if (first !== undefined) {
      throw new WrongPart("words.place", first, read.typed[first - 1]);
    } else if (seed === null) {
      throw new WrongPart(read.guessed.length === 0 ? "words.several" : "words.guessed", ...read.guessed.slice(0, 1));
    }
    await this.#requireOwn(seed, "words");
    return seed;
  }

  #read(text) {
    try {
      return readWords(text, this.#lists);
    } catch (error) {
      if (!(error instanceof WrongWords)) {
        throw error;
      }
      const { kind, count, place, word, meant } = error;
      if (kind === "count") {
        throw new WrongPart("words.count", count);
      }
      throw meant === undefined ? new WrongPart("words.unknown", place, word) : new WrongPart("words.meant", place, word, meant);
    }
  }

  async #requireOwn(seed, form, name) {
    const owner = await this.#ownerOf(seed);
    if (owner === 0) {
      throw name === undefined ? new WrongPart(`${form}.foreign`) : new WrongPart(`${form}.named`, name);
    }
    if (owner !== this.#number) {
      throw new WrongPart(`${form}.person`, owner);
    }
  }

  /** The number of the trustee to whom a seed belongs; 0 for nobody here. */
  async #ownerOf(seed) {
    for (let number = 1; number <= this.#announcements.length; number++) {
      if (await isOf(seed, this.#verification(number))) {
        return number;
      }
    }
    return 0;
  }

  #verification(number) {
    const announced = AnnouncedTrustee.read(readText(this.#announcements[number - 1]));
    return { group: announced.group, key: announced.verification() };
  }
}

/** Whether a seed is that of a verification key. */
async function isOf(seed, { group, key }) {
  return powersOf(group).pow(await new TrusteeSeed(seed).signingKey(group)) === key;
}

const tables = new Map();

/** One wrong word takes thousands of powers of g to find. */
function powersOf(group) {
  if (!tables.has(group)) {
    tables.set(group, new PowerTable(group, group.generator, 500));
  }
  return tables.get(group);
}

/** A text as editors save it: UTF-8, or UTF-16 with its mark. */
function decoded(bytes) {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}
