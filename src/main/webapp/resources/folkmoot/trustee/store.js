/**
 * What the browser keeps of a seat at a board, so that work goes on after an interruption: the seed until the
 * trustee has proved that it is kept elsewhere, what was written but perhaps not received, and the pieces of a long
 * piece of work. Where the browser keeps nothing, it lasts as long as the page.
 */

import { Database } from "/booth/database.js";

const NAME = "folkmoot-trustee";
const SEATS = "seats";
const PIECES = "pieces";

export class Store {
  #database;
  #memory = { [SEATS]: new Map(), [PIECES]: new Map() };

  constructor(database) {
    this.#database = database;
  }

  static async open() {
    return new Store(await Database.open(NAME, { [SEATS]: {}, [PIECES]: {} }));
  }

  /** Whether anything outlasts the page. */
  get keeps() {
    return this.#database.keeps;
  }

  /** Asks the browser not to clear the store by itself. */
  persist() {
    return this.#database.persist();
  }

  /** What is kept of a seat; an empty record if there is nothing. */
  async seat(name) {
    return (await this.#get(SEATS, name)) ?? {};
  }

  /** Changes some members of a seat's record; undefined takes one away. */
  async updateSeat(name, changes) {
    const record = { ...(await this.seat(name)), ...changes };
    Object.keys(record).forEach((key) => record[key] === undefined && delete record[key]);
    await this.#put(SEATS, name, record);
    return record;
  }

  /** The pieces of one work, as {@link Workers} and {@link Shuffler} keep them. */
  pieces(work) {
    const key = (name) => `${work} ${name}`;
    return {
      get: (name) => this.#get(PIECES, key(name)),
      put: (name, results) => this.#put(PIECES, key(name), results),
      keep: async (name, make) => {
        const earlier = await this.#get(PIECES, key(name));
        if (earlier !== undefined) {
          return earlier;
        }
        return this.#putFirst(PIECES, key(name), await make());
      },
    };
  }

  /**
   * Takes away the pieces of all works of a seat but one.
   *
   * @param {string} seat with which the names of its works begin
   * @param {string} [work] the one that stays
   */
  async clearPieces(seat, work = seat) {
    const gone = (key) => key.startsWith(`${seat}/`) && !key.startsWith(`${work} `);
    [...this.#memory[PIECES].keys()].filter(gone).forEach((key) => this.#memory[PIECES].delete(key));
    const [first, last] = [`${seat}/`, `${seat}/\uffff`];
    await this.#database.transaction(PIECES, "readwrite", (store) => {
      if (work === seat) {
        return store.delete(IDBKeyRange.bound(first, last));
      }
      store.delete(IDBKeyRange.bound(first, `${work} `, false, true));
      return store.delete(IDBKeyRange.bound(`${work} \uffff`, last));
    });
  }

  async #get(store, key) {
    const found = await this.#database.transaction(store, "readonly", (open) => open.get(key));
    return found ?? this.#memory[store].get(key);
  }

  async #put(store, key, value) {
    await this.#database.transaction(store, "readwrite", (open) => open.put(value, key));
    if (!this.keeps) {
      this.#memory[store].set(key, value);
    }
  }

  /** Keeps a value unless another tab was quicker; what is kept then. */
  async #putFirst(store, key, value) {
    const earlier = await this.#database.transaction(store, "readwrite", (open) => {
      const request = open.get(key);
      request.onsuccess = () => request.result === undefined && open.put(value, key);
      return request;
    });
    if (!this.keeps) {
      this.#memory[store].set(key, value);
    }
    return earlier ?? value;
  }
}
