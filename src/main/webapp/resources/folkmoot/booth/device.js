/**
 * What the device keeps of each election, by the election's uuid: the voting key (not to be read out), what the
 * registrars signed, the unfinished ballot, the locked one until its receipt is there, receipts, and the last
 * checkpoint that was seen. Where the browser keeps nothing, it lasts as long as the page.
 */

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
    try {
      return new Device(await opened());
    } catch {
      return new Device(null);
    }
  }

  /** Whether anything outlasts the page. */
  get keeps() {
    return this.#database !== null;
  }

  /** Asks the browser not to clear the store by itself. */
  persist() {
    return navigator.storage?.persist?.().catch(() => false);
  }

  async get(uuid) {
    return (await this.#transaction("readonly", (store) => store.get(uuid))) ?? this.#memory.get(uuid) ?? { uuid };
  }

  async all() {
    return (await this.#transaction("readonly", (store) => store.getAll())) ?? [...this.#memory.values()];
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
    const done = await this.#transaction("readwrite", (store) => {
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

  /** The result of a request when all is written; undefined, and from then on memory, if the browser refuses. */
  async #transaction(mode, work) {
    if (this.#database === null) {
      return undefined;
    }
    try {
      return await new Promise((resolve, reject) => {
        const transaction = this.#database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
        transaction.onerror = () => reject(transaction.error);
      });
    } catch {
      this.#database = null;
      return undefined;
    }
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "uuid" });
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}
