/** What the booth asks the server. Only here a request is made. */

const PATIENCE = 20_000;

/** No answer came. */
export class Unreachable extends Error {}

/** The server said no. `type` is the last part of the problem's type. */
export class Problem extends Error {
  constructor(status, body) {
    super(`${status} ${body.type ?? ""}`);
    this.status = status;
    this.type = String(body.type ?? "").replace(/^.*[/#:]/, "");
    this.reason = body.reason ?? body.detail ?? "";
  }
}

export class Server {
  #base;
  #language;

  /** @param {string} name of the election in addresses */
  constructor(name, language) {
    this.#base = `/api/v1/elections/${encodeURIComponent(name)}`;
    this.#language = language;
  }

  /** What is the same for everybody. */
  booth() {
    const query = this.#language === null ? "" : `?lang=${encodeURIComponent(this.#language)}`;
    // the language that was chosen on other pages stands in a cookie
    const credentials = this.#language === null ? "same-origin" : "omit";
    return this.#asked(`/booth${query}`, { credentials, cache: "no-cache" });
  }

  /** Whether this person is asked. */
  voter() {
    const query = this.#language === null ? "" : `?lang=${encodeURIComponent(this.#language)}`;
    return this.#asked(`/voter${query}`, { credentials: "same-origin", cache: "no-store" });
  }

  /** Says who asks, but nothing of a vote. */
  sign(blinded) {
    return this.#sent("/signatures", { blinded }, "same-origin");
  }

  /** Says nothing of who casts: no cookie goes along. */
  cast(ballot, signatures) {
    return this.#sent("/ballots", { ballot, signatures }, "omit");
  }

  proof(hash) {
    return this.#asked(`/log/proof?ballot=${hash}`, { credentials: "omit", cache: "no-store" });
  }

  consistency(from) {
    return this.#asked(`/log/consistency?from=${from}`, { credentials: "omit", cache: "no-store" });
  }

  #sent(path, body, credentials) {
    const headers = { "Content-Type": "application/json" };
    return this.#asked(path, { method: "POST", headers, body: JSON.stringify(body), credentials, cache: "no-store" });
  }

  async #asked(path, options) {
    let answer;
    let body;
    try {
      const signal = AbortSignal.timeout?.(PATIENCE);
      const address = this.#base + path;
      answer = await fetch(address, { ...options, signal, redirect: "error", referrerPolicy: "no-referrer" });
      body = await answer.json();
    } catch (error) {
      if (answer === undefined || answer.ok || error.name !== "SyntaxError") {
        throw new Unreachable(String(error));
      }
      body = {};
    }
    if (!answer.ok) {
      throw new Problem(answer.status, body);
    }
    return body;
  }
}

/** The word lists of references: 2,048 words of a language. */
export async function wordList(language) {
  const answer = await fetch(`/booth/words-${language === "cy" ? "cy" : "en"}.txt`, { credentials: "omit" });
  return (await answer.text()).trim().split("\n");
}
