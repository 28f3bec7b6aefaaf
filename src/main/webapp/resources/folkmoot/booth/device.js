/**
 * What the device keeps of each election, by the election's uuid: the voting key (not to be read out), what the
 * registrars signed, the unfinished ballot, the locked one until its receipt is there, receipts, and the last
 * checkpoint that was seen. Where the browser keeps nothing, it lasts as long as the page.
 */

import { Database } from "./database.js";

const NAME = "folkmoot-booth";
const STORE = "elections";

export class Device {
  #database;
  #memory = new Map();

  constructor(database) {
    this.#database = database;
  }

  /** Opens the store, or one in memory. */
  static async open() {
    return new Device(await Database.open(NAME, { [STORE]: { keyPath: "uuid" } }));
  }

  /** Whether anything outlasts the page. */
  get keeps() {
    return this.#database.keeps;
  }

  /** Asks the browser not to clear the store by itself. */
  persist() {
    return this.#database.persist();
  }

  async get(uuid) {
    return (await this.#database.transaction(STORE, "readonly", (store) => store.get(uuid))) ?? this.#memory.get(uuid) ?? { uuid };
  }

  async all() {
    return (await this.#database.transaction(STORE, "readonly", (store) => store.getAll())) ?? [...this.#memory.values()];
  }

  /**
   * Changes a record in one transaction, so that two tabs do not undo each other's changes.
   *
   * @param {function(object): object} change gives the members that are new
   */
  async update(uuid, change) {
    let changed;
    const apply = (record) => {
      changed = { uuid, ...record, ...change(record ?? {}) };
      return changed;
    };
    const done = await this.#database.transaction(STORE, "readwrite", (store) => {
      const request = store.get(uuid);
      request.onsuccess = () => store.put(apply(request.result));
      return request;
    });
    if (done === undefined && changed === undefined) {
      apply(this.#memory.get(uuid));
    }
    this.#memory.set(uuid, changed);
    return changed;
  }
}
