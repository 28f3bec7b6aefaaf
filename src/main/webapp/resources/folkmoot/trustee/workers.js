/**
 * Spreads the pieces of long work over several threads; results keep their order. What is done can be kept by the
 * caller, piece by piece, so that after an interruption only the rest is done.
 */

import { Refused } from "/booth/refused.js";
import { Unreachable } from "/booth/server.js";
import { TASKS } from "./tasks.js";

/** Beside this module, wherever the site serves it. */
const WORKER = new URL("worker.js", import.meta.url).href;

/** Items in a piece: about a tenth of a second of work. */
const PIECE = 50;

/** Tasks of which one item is a piece by itself. */
const LONG = new Set(["product", "announce", "share", "finish"]);

/** Each has tables of some 50 MB. */
const MOST = 4;

/** The one script that may be loaded by its address. */
const scripts = globalThis.trustedTypes?.createPolicy("trustee", {
  createScriptURL(address) {
    if (address !== WORKER) {
      throw new Refused("UNEXPECTED", `no script of trustees: ${address}`);
    }
    return address;
  },
});

/** The work was stopped; what is done is kept. */
export class Stopped extends Error {}

/** The same work in this thread: for tests, and where a browser has no workers. */
export class InThread {
  map(stage, task, shared, items) {
    return TASKS[task](shared, items);
  }

  close() {}
}

export class Workers {
  #threads = [];
  #waiting = [];
  #kept;
  #progress;
  #stopped = null;

  /**
   * @param {object} [parts]
   * @param {number} [parts.threads]
   * @param {{get: function(string): Promise<Array|undefined>, put: function(string, Array): Promise<void>}}
   *     [parts.kept] the results of pieces, by name
   * @param {function(number): void} [parts.progress] is told of so many more units
   */
  constructor({ threads, kept, progress = () => {} } = {}) {
    this.#kept = kept;
    this.#progress = progress;
    const count = threads ?? Math.min(MOST, Math.max(1, navigator.hardwareConcurrency ?? 2));
    this.#threads = Array.from({ length: count }, () => this.#thread());
  }

  #thread() {
    const worker = new Worker(scripts?.createScriptURL(WORKER) ?? WORKER, { type: "module" });
    const thread = { worker, job: null };
    worker.onmessage = ({ data }) => this.#ended(thread, data);
    worker.onerror = ({ message }) =>
      this.#fail(message === undefined ? new Unreachable("a thread was not loaded") : new Refused("UNEXPECTED", message));
    return thread;
  }

  /**
   * The results of all items.
   *
   * @param {string|null} stage names this work among all that is kept; null if nothing of it is
   * @param {string} task one of {@link TASKS}
   * @param {object} shared
   * @param {Array} items
   * @param {number|function(*): number} [units] of one item, for the progress
   * @throws {Refused} the first failure
   * @throws {Unreachable} if the threads' scripts cannot be had
   * @throws {Stopped} if it was closed before all was done
   */
  async map(stage, task, shared, items, units = 1) {
    const size = LONG.has(task) ? 1 : PIECE;
    const pieces = [];
    for (let at = 0; at < items.length; at += size) {
      const name = stage === null ? null : `${stage} ${at}`;
      pieces.push(this.#piece(name, task, shared, items.slice(at, at + size), units));
    }
    return (await Promise.all(pieces)).flat();
  }

  async #piece(name, task, shared, items, units) {
    const kept = name === null ? undefined : this.#kept;
    const earlier = await kept?.get(name);
    const results = earlier ?? (await this.#run(task, shared, items));
    if (earlier === undefined) {
      await kept?.put(name, results);
    }
    const unitsOf = typeof units === "function" ? units : () => units;
    this.#progress(items.reduce((sum, item) => sum + unitsOf(item), 0));
    return results;
  }

  #run(task, shared, items) {
    return new Promise((resolve, reject) => {
      if (this.#stopped !== null) {
        reject(this.#stopped);
        return;
      }
      this.#waiting.push({ message: { task, shared, items }, resolve, reject });
      this.#next();
    });
  }

  #next() {
    const free = this.#threads.find(({ job }) => job === null);
    if (free !== undefined && this.#waiting.length > 0) {
      free.job = this.#waiting.shift();
      free.worker.postMessage(free.job.message);
    }
  }

  #ended(thread, { results, failure }) {
    const { job } = thread;
    thread.job = null;
    if (job === null) {
      return;
    }
    if (failure === undefined) {
      job.resolve(results);
    } else {
      const refused = new Refused(failure.reason, failure.detail);
      refused.trustee = failure.trustee;
      job.reject(refused);
    }
    this.#next();
  }

  #fail(error) {
    this.#stopped ??= error;
    this.#threads.forEach(({ worker }) => worker.terminate());
    const jobs = [...this.#waiting, ...this.#threads.map(({ job }) => job).filter((job) => job !== null)];
    this.#waiting = [];
    jobs.forEach(({ reject }) => reject(error));
  }

  /** Stops all threads; work that is not done ends with {@link Stopped}. */
  close() {
    this.#fail(new Stopped("closed"));
  }
}
