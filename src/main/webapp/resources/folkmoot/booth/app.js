/** The voter's page: what it knows, which of its pages is shown, and the way between them. */

import { emptyAnswer, fits, voteOf } from "./answers.js";
import { fromBase64 } from "./base64.js";
import { Casting, Silent } from "./casting.js";
import { Device } from "./device.js";
import { button, el, link, message } from "./dom.js";
import { Election } from "./election.js";
import { check, closed, Progress, start, trouble } from "./pages.js";
import { paper } from "./paper.js";
import { alarm, alarmed, practised, receipt } from "./receipt-page.js";
import { refuseUnless, Refused } from "./refused.js";
import { Problem, Server, Unreachable } from "./server.js";
import { KEY_SIZE } from "./voting-key.js";
import { Words } from "./words.js";

const PAGES = { start, closed, paper, check, receipt, alarm, card: (vote) => vote.cards.card(vote), cardIn: (vote) => vote.cards.cardIn(vote) };

/** Pages that one may come back to by the browser's buttons. */
const STEPS_OF_CHOOSING = new Set(["paper", "check"]);

/** Pages that say which of several votes in one visit are cast. */
const VISITED = new Set(["start", "closed", "paper", "receipt"]);

/** Reasons of a refusal that accuse the log or the registrar, not the line. */
const ALARMS = /^(RECEIPT|BALLOT_MISSING|BALLOT_MOVED|ROOT|PATH|INDEX|FIRST_ROOT|SECOND_ROOT|SIZES|ORIGIN|SIGNATURE|NOTE|EMPTY_TREE)/;

class Vote {
  practice = false;
  visitPlace = null;
  #page = "";
  #clock = 0;
  #casting = false;
  #electionRead = null;

  constructor(parameters) {
    this.parameters = parameters;
    this.server = new Server(parameters.get("vote") ?? "", parameters.get("lang"));
  }

  async open() {
    this.booth = await this.server.booth();
    this.words = new Words(this.booth);
    // few votes are rankings: what they need is fetched with them alone
    this.ranking = this.booth.questions.some(({ kind }) => kind === "ranking") ? await import("./ranking.js") : null;
    this.#clock = Date.parse(this.booth.now) - Date.now();
    this.device = await Device.open();
    const { uuid, id, title, closesAt } = this.booth;
    this.record = await this.device.update(uuid, (record) => ({
      name: id,
      title,
      closesAt,
      seed: record.seed ?? crypto.getRandomValues(new Uint32Array(1))[0],
    }));
    this.#frame();
    this.#takeDraft();
    this.practice = this.parameters.has("practice");
    addEventListener("popstate", () => this.#goBack());
    document.addEventListener("visibilitychange", () => this.#cameBack());
    this.#untilTheEnd();
    await this.#first();
  }

  get seed() {
    return this.record.seed;
  }

  /** The server's time: the device's clock may be wrong. */
  now() {
    return Date.now() + this.#clock;
  }

  isOpen() {
    const { state, opensAt, closesAt } = this.booth;
    return state === "open" && this.now() >= Date.parse(opensAt) && this.now() < Date.parse(closesAt);
  }

  async #first() {
    const found = location.hash.match(/^#card=[\w-]{22}$/)?.[0].slice(1);
    if (found !== undefined) {
      // a card holds the right to vote: its text does not stay in the address
      history.replaceState(null, "", location.pathname + location.search);
    }
    if (this.practice) {
      this.show("paper");
    } else if (found !== undefined && this.record.signatures === undefined && this.isOpen()) {
      this.cardFound = found;
      await this.openCard("cardIn");
    } else if (this.record.alarm) {
      this.show("alarm");
    } else if (this.record.pending && this.isOpen()) {
      this.#explain({ key: "pending", again: true }, "pending");
    } else if (this.record.receipts?.length) {
      this.show(this.record.draft?.begun && this.isOpen() ? "paper" : "receipt");
    } else if (!this.isOpen()) {
      this.show("closed");
    } else {
      await this.#ask();
    }
  }

  async #ask() {
    if (this.record.signatures !== undefined) {
      this.show("paper");
      return;
    }
    try {
      this.voter = await this.server.voter();
    } catch {
      this.voter = null;
    }
    const elsewhere = this.voter?.served && this.record.key === undefined;
    if (elsewhere) {
      this.voter = { asked: false, text: this.words.get("trouble.otherKey"), action: null, card: true };
    }
    this.show(this.voter?.asked ? "paper" : "start");
  }

  /** Fills the head of the page. */
  #frame() {
    const { booth, words } = this;
    document.documentElement.lang = booth.language;
    document.getElementById("council").textContent = booth.council.name;
    document.getElementById("skip").textContent = words.get("skip");
    const home = document.getElementById("home");
    home.href = booth.links.home ?? "/";
    home.removeAttribute("aria-label");
    const others = booth.languages.filter(({ code }) => code !== booth.language);
    document.getElementById("tools").replaceChildren(
      ...others.map(({ code, name }) => {
        const address = new URLSearchParams(this.parameters);
        address.set("lang", code);
        return el("li", {}, link(name, `/booth?${address}`, { lang: code, hreflang: code }));
      }),
    );
  }

  #takeDraft() {
    const kept = this.record.draft?.answers;
    const usable = kept?.length === this.booth.questions.length && this.booth.questions.every((question, index) => fits(question, kept[index]));
    this.answers = usable ? kept : this.booth.questions.map(emptyAnswer);
  }

  /** Something was chosen: it is kept on the device. */
  changed() {
    if (this.practice) {
      return;
    }
    const draft = { answers: structuredClone(this.answers), at: Date.now(), begun: true };
    this.record.draft = draft;
    this.device.update(this.booth.uuid, () => ({ draft }));
  }

  setLinear(linear) {
    this.record.linear = linear;
    this.device.update(this.booth.uuid, () => ({ linear }));
  }

  practise() {
    const address = new URLSearchParams(this.parameters);
    address.set("practice", "");
    location.assign(`/booth?${address}`);
  }

  /** Says something to people who listen. */
  say(text) {
    document.getElementById("spoken").textContent = text;
  }

  /**
   * Shows a page and puts the focus on its title.
   *
   * @param {string} page
   * @param {string} [at] id of a part of it
   */
  show(page, at) {
    if (STEPS_OF_CHOOSING.has(page)) {
      if (!this.practice && !this.isOpen()) {
        page = this.record.receipts?.length ? "receipt" : "closed";
      } else if (history.state?.page !== page) {
        const keep = history.state?.page === undefined ? "replaceState" : "pushState";
        history[keep]({ page }, "");
      }
    }
    this.#page = page;
    this.#draw(page, PAGES[page](this), at);
  }

  #draw(page, nodes, at) {
    const { booth, words } = this;
    const own = this.practice ? words.get("title.practised") : words.get("title.receipt");
    const titles = { check: words.get("title.check"), casting: words.get("title.casting"), receipt: own, card: words.get("title.card"), cardIn: words.get("title.cardIn"), alarm: words.get("title.alarm"), trouble: words.get("title.trouble"), practised: own };
    const title = titles[page] ?? booth.title;
    document.title = `${title} - ${booth.council.name}`;
    const heading = el("h1", { tabindex: "-1" }, title);
    const ways = page === "check" ? button(words.get("check.back"), () => this.show("paper"), "quiet") : link(words.get("back"), booth.links.vote ?? "/");
    const days = page === "paper" && this.isOpen() ? el("p", { class: "fm-muted" }, words.get("paper.closes", words.time(Date.parse(booth.closesAt)))) : null;
    const moved = days && booth.extensions?.length ? el("p", { class: "fm-muted" }, words.get("paper.moved", booth.extensions.at(-1).reason)) : null;
    const about = titles[page] === undefined ? [days, moved] : el("p", { class: "fm-muted" }, booth.title);
    const place = document.getElementById("page");
    const visit = booth.visit?.length > 1 && !this.practice && VISITED.has(page) ? el("section", { class: "fm-panel booth-noprint", "aria-labelledby": "visit", hidden: true }) : null;
    place.replaceChildren(
      ...[
        this.practice ? message("warning", { class: "fm-message fm-message--warning booth-practice" }, el("strong", {}, words.get("practice.banner")), link(words.get("practice.leave"), this.#leave())) : null,
        el("p", { class: "booth-noprint" }, ways),
        el("div", { class: "fm-page-top" }, heading, about, page === "receipt" ? visit : null),
        el("div", { class: "fm-stack fm-stack--wide" }, ...nodes.filter((node) => node !== null), page === "receipt" ? null : visit),
      ].filter((node) => node !== null),
    );
    const target = at === undefined ? heading : document.getElementById(at);
    target.focus();
    target.scrollIntoView({ block: "start" });
    this.#fillVisit(visit);
  }

  /** The other votes of this visit; fetched by those alone who have several. */
  async #fillVisit(place) {
    this.visitPlace = place;
    if (place !== null) {
      try {
        const { fill } = await import("./visit.js");
        await fill(this, place, this.#page === "start");
        place.hidden = false;
      } catch {
        // the vote of this page is not held up by the others
      }
    }
  }

  /** Shows nodes as a page. */
  draw(page, nodes) {
    this.#draw((this.#page = page), nodes);
  }

  /** Whether nothing was asked for on this device yet, so that a card can still be made. */
  canHaveCard() {
    const { signatures, pending, receipts } = this.record;
    return !this.practice && this.voter?.asked === true && !this.voter.served && !signatures && !pending && !receipts?.length;
  }

  /** Few people want a card: its pages are fetched when they do. */
  async openCard(page) {
    try {
      this.cards = await import("./card-page.js");
      this.show(page);
    } catch {
      this.say(this.words.get("trouble.line"));
    }
  }

  /** Makes the card, the only one; the right to vote is confirmed at once. */
  makeCard() {
    return this.#carded(async (casting) => {
      this.voter = await this.server.voter();
      this.record = await this.device.get(this.booth.uuid);
      refuseUnless(this.canHaveCard(), "OTHER_KEY", "the right to vote was asked for before");
      const key = crypto.getRandomValues(new Uint8Array(KEY_SIZE));
      await casting.takeCard(key, true);
      this.draw("card", await this.cards.made(this, key));
    });
  }

  /** Goes on with a card of another device. */
  useCard(key) {
    return this.#carded(async (casting) => {
      await casting.takeCard(key, false);
      key.fill(0);
      this.show("paper");
      this.say(this.words.get("card.taken"));
    });
  }

  async cardKept() {
    const at = new Date().toISOString();
    this.record = await this.device.update(this.booth.uuid, () => ({ cardAt: at }));
    const { words, booth } = this;
    const text = [el("strong", {}, words.get("card.kept")), el("span", {}, words.get("card.kept.text", words.time(Date.parse(booth.closesAt))))];
    this.draw("card", [message("success", { role: "status" }, ...text), button(words.get("card.go"), () => this.show("paper"))]);
  }

  async #carded(work) {
    try {
      const election = await this.#election();
      const { booth, server, device } = this;
      await this.#alone(() => work(new Casting({ booth, election, server, device, tell: () => {} })));
      this.record = await device.get(booth.uuid);
    } catch (error) {
      await this.#failed(error);
    }
  }

  #leave() {
    const address = new URLSearchParams(this.parameters);
    address.delete("practice");
    return `/booth?${address}`;
  }

  #goBack() {
    const page = history.state?.page;
    if (this.#casting) {
      history.pushState({ page: "check" }, "");
      this.say(this.words.get("casting.stay"));
    } else if (page !== undefined && page !== this.#page) {
      this.#page = page;
      this.show(page);
    }
  }

  /** Another tab may have chosen, or cast, meanwhile. */
  async #cameBack() {
    if (document.visibilityState !== "visible" || this.practice || this.#casting) {
      return;
    }
    const mine = this.record;
    const record = await this.device.get(this.booth.uuid);
    this.record = { ...this.record, ...record };
    this.#fillVisit(this.visitPlace);
    if ((record.receipts?.length ?? 0) > (mine.receipts?.length ?? 0)) {
      this.record = record;
      this.#takeDraft();
      this.show("receipt");
    } else if (record.draft?.at > (mine.draft?.at ?? 0) && STEPS_OF_CHOOSING.has(this.#page)) {
      this.#takeDraft();
      this.show(this.#page);
      this.say(this.words.get("paper.otherTab"));
    }
  }

  #untilTheEnd() {
    const left = Date.parse(this.booth.closesAt) - this.now();
    if (left > 0 && left < 2 ** 31) {
      setTimeout(() => {
        this.#ended();
      }, left);
    }
  }

  /** The end may have been moved since this page was fetched. */
  async #ended() {
    try {
      const { state, closesAt, extensions } = await this.server.booth();
      Object.assign(this.booth, { state, closesAt, extensions });
    } catch {
      // as far as this page knows, it is over
    }
    if (this.isOpen()) {
      this.#untilTheEnd();
      this.say(this.words.get("paper.closes", this.words.time(Date.parse(this.booth.closesAt))));
    } else if (STEPS_OF_CHOOSING.has(this.#page) && !this.#casting && !this.practice) {
      this.show("closed");
    }
  }

  /** The election's record, read once: it must be the one that its hash names. */
  async #election() {
    if (this.#electionRead === null) {
      const election = await Election.read(fromBase64(this.booth.election));
      const same = election.uuid === this.booth.uuid && election.fingerprint === this.booth.electionHash;
      refuseUnless(same && election.questions.length === this.booth.questions.length, "ELECTION_OTHER", "the page and the election differ");
      this.#electionRead = election;
    }
    return this.#electionRead;
  }

  /** "Cast my vote", and "Try again". */
  async cast() {
    if (this.#casting) {
      return;
    }
    this.#casting = true;
    const progress = new Progress(this);
    this.#page = "casting";
    this.#draw("casting", progress.nodes);
    try {
      await this.#alone(() => this.#through(progress));
    } catch (error) {
      await this.#failed(error);
    } finally {
      this.#casting = false;
    }
  }

  async #through(progress) {
    const election = await this.#election();
    const { booth, server, device } = this;
    const casting = new Casting({ booth, election, server, device, tell: (step, share) => progress.tell(step, share) });
    if (this.practice) {
      const made = await casting.practice(this.#votes(election));
      const leave = link(this.words.get("practice.leave"), this.#leave(), { class: "fm-button fm-button--large" });
      this.#draw("practised", practised(this, made, leave));
      return;
    }
    device.persist();
    const { pending, draft } = await device.get(booth.uuid);
    const votes = pending && !draft?.begun ? JSON.parse(pending.choice) : this.#votes(election);
    await casting.cast(votes);
    this.record = await device.get(booth.uuid);
    this.answers = booth.questions.map(emptyAnswer);
    history.replaceState({ page: "receipt" }, "");
    this.show("receipt");
  }

  #votes(election) {
    return this.booth.questions.map((question, index) => voteOf(question, election.questions[index], this.answers[index]));
  }

  /** Only one tab casts. */
  async #alone(work) {
    if (navigator.locks === undefined) {
      return work();
    }
    return navigator.locks.request(`folkmoot-booth-${this.booth.uuid}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        throw new Refused("OTHER_TAB", "another tab casts");
      }
      return work();
    });
  }

  async #failed(error) {
    this.record = await this.device.get(this.booth.uuid);
    if (error instanceof Refused && ALARMS.test(error.reason)) {
      await alarmed(this, error);
      return;
    }
    const what = kindOf(error);
    this.#explain(what, error.type || error.reason?.replaceAll("_", "-") || what.key);
  }

  #explain(what, code) {
    const clock = new Date(this.now()).toISOString().slice(11, 16).replace(":", "");
    this.#page = "trouble";
    this.#draw("trouble", trouble(this, { ...what, reference: `${code}-${clock}`.toLowerCase() }));
  }
}

/** What an error means for the voter. */
function kindOf(error) {
  if (error instanceof Unreachable) {
    return { key: "line", again: true };
  }
  if (error instanceof Silent) {
    return { key: "slow", again: true };
  }
  if (error instanceof Problem) {
    return kindOfProblem(error);
  }
  if (error instanceof Refused && error.reason === "OTHER_KEY") {
    return { key: "otherKey" };
  }
  if (error instanceof Refused && error.reason === "OTHER_TAB") {
    return { key: "tab", again: true };
  }
  if (error instanceof Refused && error.reason.startsWith("REGISTRAR")) {
    return { key: "registrar", again: true };
  }
  return { key: "unexpected", again: true };
}

function kindOfProblem({ status, type }) {
  const known = {
    closed: { key: "over" },
    "not-open": { key: "over" },
    "not-in-electorate": { key: "notAsked" },
    "another-key-was-signed": { key: "otherKey" },
    "ballot-refused": { key: "refused", again: true },
  };
  if (status === 401) {
    return { key: "signIn", signIn: true };
  }
  return known[type] ?? (status === 403 ? { key: "notAsked" } : { key: "busy", again: true });
}

async function begin() {
  const parameters = new URLSearchParams(location.search);
  try {
    await new Vote(parameters).open();
  } catch (error) {
    // the words are not here yet: both languages
    const missing = error instanceof Problem && error.status === 404;
    const texts = missing
      ? ["There is no such vote.", "Nid oes pleidlais o’r fath."]
      : ["The vote could not be fetched. Check your connection and try again. Nothing is lost.", "Ni ellid nôl y bleidlais. Gwiriwch eich cysylltiad a rhowch gynnig arall arni. Does dim wedi’i golli."];
    document.getElementById("page").replaceChildren(
      el("h1", { tabindex: "-1" }, "Vote ", el("span", { lang: "cy" }, "/ Pleidleisio")),
      el("p", {}, texts[0]),
      el("p", { lang: "cy" }, texts[1]),
      missing ? link("Home / Hafan", "/") : button("Try again / Rhowch gynnig arall arni", () => location.reload()),
    );
  }
}

begin();
