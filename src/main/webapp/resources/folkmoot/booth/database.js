/**
 * A database of the browser (IndexedDB), as far as the browser lets one be kept. Where it does not, or no longer
 * does, every transaction gives undefined, and whoever uses it goes on in memory.
 */

export class Database {
  #database;

  constructor(database) {
    this.#database = database;
  }

  /**
   * Opens a database, or one that keeps nothing.
   *
   * @param {string} name
   * @param {Object<string, object>} stores options of each store, by its name
   */
  static async open(name, stores) {
    try {
      return new Database(await opened(name, stores));
    } catch {
      return new Database(null);
    }
  }

  /** Whether anything outlasts the page. */
  get keeps() {
    return this.#database !== null;
  }

  /** Asks the browser not to clear it by itself. */
  persist() {
    return navigator.storage?.persist?.().catch(() => false);
  }

  /**
   * The result of a request when all is written; undefined, and from then on nothing is kept, if the browser refuses.
   *
   * @param {string} name of the store
   * @param {"readonly"|"readwrite"} mode
   * @param {function(IDBObjectStore): IDBRequest} work gives the request whose result is wanted
   */
  async transaction(name, mode, work) {
    if (this.#database === null) {
      return undefined;
    }
    try {
      return await new Promise((resolve, reject) => {
        const transaction = this.#database.transaction(name, mode);
        const request = work(transaction.objectStore(name));
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

function opened(name, stores) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => Object.entries(stores).forEach(([store, options]) => request.result.createObjectStore(store, options));
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}
