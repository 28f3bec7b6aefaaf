/** What a trustee's page asks the council's server. Only here a request is made. */

import { Problem, Unreachable } from "/booth/server.js";

const PATIENCE = 120_000;

/** The server puts an archive together first. */
const PATIENCE_WITH_ARCHIVES = 600_000;

/** The sign-in is over. */
export class SignedOut extends Error {}

export class Server {
  #address;
  #token;

  /**
   * @param {string} address of the work, with the name of the board
   * @param {string} token that the page was given
   */
  constructor(address, token) {
    this.#address = new URL(address, location.href);
    this.#token = token;
  }

  /** What there is to do now. */
  async work() {
    return (await this.#asked(this.#address, {})).json();
  }

  /** The words of the page, by key. */
  async words(language) {
    const address = new URL(`words?lang=${encodeURIComponent(language)}`, this.#address);
    return (await this.#asked(address, {})).json();
  }

  /** One list of 2,048 words. */
  async wordList(language) {
    const address = new URL(`/booth/words-${language}.txt`, this.#address);
    return (await (await this.#asked(address, {})).text()).trim().split("\n");
  }

  /** The bytes of a record at an address of this site. */
  record(href) {
    return this.#bytes(href, {});
  }

  /** The same of an archive, which may take minutes. */
  archive(href) {
    return this.#bytes(href, { patience: PATIENCE_WITH_ARCHIVES });
  }

  async #bytes(href, parts) {
    const address = new URL(href, this.#address);
    if (address.origin !== this.#address.origin) {
      throw new TypeError("an address of another site");
    }
    return new Uint8Array(await (await this.#asked(address, {}, parts)).arrayBuffer());
  }

  /** The public list of a vote, as everybody sees it: without saying who asks. */
  log({ url, origin, key }) {
    const read = (path) => this.#bytes(`${url}/${path}`, { credentials: "omit" });
    return { origin, key, checkpoint: () => read("checkpoint"), entries: (from) => read(`entries?from=${from}`) };
  }

  /**
   * Sends what was done; the same again does no harm.
   *
   * @param {object} work as it was asked
   * @param {string} body
   */
  async send({ task, election, step }, body) {
    const address = new URL(this.#address);
    address.searchParams.set("task", task);
    if (election) {
      address.searchParams.set("election", election.id);
    }
    if (step !== undefined && step !== null) {
      address.searchParams.set("step", step);
    }
    const headers = { "Content-Type": "application/json", "X-Folkmoot-Token": this.#token };
    await this.#asked(address, { method: "POST", headers, body });
  }

  async #asked(address, options, { credentials = "same-origin", patience = PATIENCE } = {}) {
    let answer;
    try {
      const signal = AbortSignal.timeout?.(patience);
      answer = await fetch(address, { ...options, signal, credentials, cache: "no-store", redirect: "manual" });
    } catch (error) {
      throw new Unreachable(String(error));
    }
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      throw new SignedOut(String(answer.status));
    }
    if (!answer.ok) {
      const body = await answer.json().catch(() => ({}));
      const problem = new Problem(answer.status, body);
      problem.title = body.title ?? "";
      problem.detail = body.detail ?? "";
      throw problem;
    }
    return answer;
  }
}
