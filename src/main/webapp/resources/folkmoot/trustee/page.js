/**
 * Fills `#key-work` of a trustee's page: what there is to do now, and nothing else. The page around it is the
 * server's. Steps that need no decision go on by themselves.
 */

import { button, details, el, message } from "/booth/dom.js";
import { Words } from "/booth/words.js";
import { keepPanel } from "./keep-panel.js";
import { KeptPart } from "./kept-part.js";
import { partForm } from "./part-form.js";
import { ProgressPanel } from "./progress-panel.js";
import { Server } from "./server.js";
import { Store } from "./store.js";
import { Given, TrusteeWork } from "./trustee-work.js";
import { trouble } from "./trouble.js";
import { Stopped } from "./workers.js";

const LANGUAGES = ["en", "cy"];
const POLL = 15_000;
const STEPS = { announce: "announce", share: "round", finish: "round", drill: "drill", shuffle: "shuffle", decrypt: "decrypt", wait: "wait" };

/** Answers of the server after which the task is another one. */
const CHANGED = new Set(["key-step", "not-your-turn"]);

class KeyWork {
  #place;
  #server;
  #store;
  #work;
  #words;
  #lists = [];
  #body = el("div", { class: "fm-stack fm-stack--wide" });
  #spoken = el("p", { class: "fm-visually-hidden", role: "status" });
  #heading = el("h2", { id: "key-task", tabindex: "-1" });
  #poll = 0;
  #shown = "";

  constructor(place) {
    this.#place = place;
    this.#server = new Server(place.dataset.url, place.dataset.token ?? "");
  }

  async open() {
    const language = this.#place.dataset.lang ?? document.documentElement.lang ?? "en";
    const answer = await this.#server.words(language);
    const council = { currency: "GBP", zone: this.#place.dataset.zone ?? answer.zone ?? "Europe/London" };
    this.#words = new Words({ words: answer.words ?? answer, language, council });
    // the list of the page's language first
    const languages = [...LANGUAGES].sort((a, b) => (b === language) - (a === language));
    this.#lists = await Promise.all(languages.map((each) => this.#server.wordList(each)));
    this.#store = await Store.open();
    this.#work = new TrusteeWork(this.#server, this.#store);
    this.#place.replaceChildren(
      el("section", { class: "fm-section", "aria-labelledby": "key-task" }, el("div", { class: "fm-section__head" }, this.#heading), this.#body),
      this.#spoken,
    );
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#pollNow());
    await this.#next(doneBefore(), true);
  }

  get #task() {
    return this.#work.task;
  }

  #get(key, ...values) {
    return this.#words.get(key, ...values);
  }

  #say(text) {
    this.#spoken.textContent = text;
  }

  #nameOf(number) {
    return this.#task.board.names?.[number - 1] ?? this.#get("holder", number);
  }

  /** Shows something under a heading; `focus` if somebody's deed led here. */
  #show(title, nodes, focus = true) {
    this.#heading.textContent = this.#get(title);
    this.#body.replaceChildren(...nodes.filter((node) => node !== null && node !== undefined));
    if (focus) {
      this.#heading.focus();
    }
  }

  /**
   * Asks what to do, and shows it; `done` is what was just done. Unless the next step goes on by itself, the page
   * is loaded again for that: the rest of it tells who has done what.
   */
  async #next(done, fresh = false) {
    clearTimeout(this.#poll);
    await this.#trying(async () => {
      const task = await this.#work.next();
      this.#shown = nameOf(task);
      if (done !== undefined && !fresh && STEPS[task.task] !== "round" && keepDone(done)) {
        location.reload();
        return;
      }
      await this.#dispatch(task, done);
    });
  }

  async #dispatch({ task }, done) {
    const step = STEPS[task];
    if (step === "announce") {
      await this.#announce(done);
    } else if (step === "round") {
      await this.#round(done);
    } else if (step === "drill") {
      this.#ask("drill", done, (seed) => this.#drill(seed));
    } else if (step === "shuffle") {
      await this.#mix(done);
    } else if (step === "decrypt") {
      const begun = await this.#work.isBegun();
      this.#ask("decrypt", done, (seed) => this.#decrypt(seed), begun ? message("", {}, el("span", {}, this.#get("decrypt.begun"))) : null);
    } else {
      await this.#wait(done);
    }
  }

  /** Does something; what goes wrong is explained, with a way to do it again. */
  async #trying(work, retry = () => this.#next()) {
    try {
      await work();
    } catch (error) {
      if (error instanceof Stopped) {
        await this.#next();
        return;
      }
      if (CHANGED.has(error.type)) {
        await this.#next();
        this.#say(this.#get("changed"));
        return;
      }
      this.#explain(error, retry);
    }
  }

  #explain(error, retry) {
    const shown = trouble(this.#words, error, (number) => this.#nameOf(number), retry);
    this.#body.replaceChildren(shown);
    shown.firstChild.focus();
  }

  /** What was just done, as a message, if anything was. */
  #doneNote(done) {
    if (done === undefined) {
      return null;
    }
    const [text, more] = [this.#get(`done.${done}`), this.#get(`done.${done}.more`)];
    this.#say(`${text} ${more}`);
    return message("success", { id: "key-done" }, el("strong", {}, text), el("span", {}, more));
  }

  async #announce(done) {
    const { seed } = await this.#work.seat();
    if (seed !== undefined) {
      this.#keepIt(seed, done !== undefined);
      return;
    }
    const make = async () => {
      // another tab may have made one meanwhile
      const drawn = (await this.#work.seat()).seed ?? this.#work.drawSeed();
      await this.#work.keepSeat({ seed: drawn });
      this.#store.persist();
      this.#keepIt(drawn, true);
    };
    const { threshold, trustees } = this.#task.board;
    this.#show(
      "announce.title",
      [
        el("p", {}, this.#get("announce.text", trustees, threshold)),
        this.#store.keeps ? null : message("warning", {}, el("span", {}, this.#get("announce.private"))),
        el("div", { class: "fm-buttons" }, button(this.#get("announce.make"), make, "large", { id: "make-part" })),
      ],
      done !== undefined,
    );
  }

  #keepIt(seed, focus) {
    const onKept = () => this.#run("announce", () => this.#work.round(seed));
    this.#show("keep.title", [el("p", {}, this.#get("keep.text")), ...this.#keepPanel(seed, onKept)], focus);
  }

  #keepPanel(seed, onKept) {
    const { board } = this.#task;
    return keepPanel({ words: this.#words, seed, board, list: this.#lists[0], say: (text) => this.#say(text), onKept });
  }

  /** Does a step that takes some seconds, then goes on. */
  #run(step, work) {
    // what the others sent may be another one by then
    const again = ["share", "finish"].includes(step) ? () => this.#next() : () => this.#run(step, work);
    this.#show(`${step}.running`, [el("p", {}, this.#get("running.text")), el("progress", { "aria-labelledby": "key-task" })]);
    return this.#trying(async () => {
      await work();
      await this.#done(step);
    }, again);
  }

  #accepted() {
    const { task } = this.#task;
    this.#place.dispatchEvent(new CustomEvent("trustee-done", { bubbles: true, detail: { task } }));
  }

  /** The second and third rounds need the seed and nothing else. */
  async #round(done) {
    const { task } = this.#task;
    const { seed } = await this.#work.seat();
    const run = (own) => this.#run(task, () => this.#work.round(own));
    if (seed !== undefined && (await this.#work.isOwn(seed))) {
      await run(seed);
      return;
    }
    this.#ask("round", done, async (own) => {
      await this.#work.keepSeat({ seed: own });
      await run(own);
    });
  }

  /** Asks for the part that was kept. */
  #ask(step, done, onSeed, note = null) {
    const { announcements, groups, board } = this.#task;
    const form = partForm({
      words: this.#words,
      kept: new KeptPart(this.#lists, announcements[groups[0]], board.number),
      submit: this.#get(`${step}.go`),
      nameOf: (number) => this.#nameOf(number),
      lost: this.#place.dataset.lostUrl,
      onSeed,
      onError: (error) => this.#explain(error, () => this.#next(done)),
    });
    const text = el("p", {}, this.#get(`${step}.text`));
    this.#show(`${step}.title`, [this.#doneNote(done), text, note, form, this.#again()], done !== undefined);
  }

  /** While the browser still has the part, it can be saved once more. */
  #again() {
    const place = el("div", {});
    this.#work.seat().then(({ seed }) => {
      if (seed !== undefined) {
        place.append(details(this.#get("keep.again"), ...this.#keepPanel(seed).filter(Boolean)));
      }
    });
    return place;
  }

  #drill(seed) {
    return this.#run("drill", () => this.#work.drill(seed));
  }

  async #mix(done) {
    const begun = await this.#work.isBegun();
    if (begun && !(await this.#work.isPaused())) {
      await this.#mixNow(false);
      return;
    }
    const { ballots } = this.#task;
    this.#show(
      "shuffle.title",
      [
        this.#doneNote(done),
        el("p", {}, this.#get("shuffle.text")),
        ballots === undefined ? null : el("p", {}, this.#words.count("shuffle.ballots", ballots)),
        begun ? message("", {}, el("span", {}, this.#get("shuffle.begun"))) : null,
        el("div", { class: "fm-buttons" }, button(this.#get(begun ? "shuffle.goOn" : "shuffle.go"), () => this.#mixNow(true), "large", { id: "mix" })),
      ],
      done !== undefined,
    );
  }

  #mixNow(focus) {
    return this.#long("shuffle", (tell) => this.#work.shuffle(tell), focus);
  }

  /** Nothing is opened before all that leads to it was looked at. */
  #decrypt(seed) {
    const open = () => this.#long("decrypt", (tell) => this.#work.decrypt(seed, tell), true);
    return this.#long("check", (tell) => this.#check(tell), true, open);
  }

  async #check(tell) {
    try {
      await this.#work.check(tell);
    } catch (error) {
      if (error instanceof Given) {
        error.told = await this.#work.report(error).then(
          () => true,
          () => false,
        );
      }
      throw error;
    }
  }

  async #done(step) {
    this.#accepted();
    await this.#next(step);
  }

  /** Work that takes minutes, with a bar and a pause; `then` is what comes after it. */
  async #long(step, work, focus, then = () => this.#done(step)) {
    const panel = new ProgressPanel(this.#words, (text) => this.#say(text));
    const pause = button(this.#get("pause"), () => this.#work.pause(), "secondary", { id: "pause" });
    const lock = await navigator.wakeLock?.request("screen").catch(() => null);
    this.#show(
      `${step}.running`,
      [el("p", {}, this.#get(`${step}.runningText`)), panel.element, el("div", { class: "fm-buttons" }, pause)],
      focus,
    );
    await this.#trying(
      async () => {
        await work((...told) => panel.tell(...told));
        await then();
      },
      () => this.#long(step, work, true, then),
    );
    await lock?.release().catch(() => {});
  }

  async #wait(done) {
    const { reason, missing, until } = this.#task;
    const { seed } = await this.#work.seat();
    const key = ["others", "lost"].includes(reason) ? reason : "nothing";
    const when = until ? this.#words.time(Date.parse(until)) : null;
    this.#show(
      `wait.${key}.title`,
      [
        this.#doneNote(done),
        el("p", {}, this.#get(`wait.${key}`)),
        missing?.length ? el("p", {}, this.#get("wait.missing", missing.join(", "))) : null,
        when === null ? null : el("p", {}, this.#get("wait.until", when)),
        key === "others" ? el("p", { class: "fm-muted" }, this.#get("wait.close")) : null,
        seed === undefined ? null : this.#again(),
      ],
      done !== undefined,
    );
    this.#later();
  }

  #later() {
    clearTimeout(this.#poll);
    this.#poll = setTimeout(() => this.#pollNow(), POLL);
  }

  /** While there is nothing to do: whether there is something now. Whoever reads is not disturbed if not. */
  async #pollNow() {
    if (STEPS[this.#task?.task] !== "wait" || document.visibilityState === "hidden") {
      return;
    }
    const before = this.#shown;
    try {
      const task = await this.#work.next();
      this.#shown = nameOf(task);
      if (this.#shown !== before) {
        await this.#trying(() => this.#dispatch(task));
        this.#say(this.#get("changed"));
        return;
      }
    } catch {
      // asked again later; whoever does something learns of it then
    }
    this.#later();
  }
}

/** What was done before the page was loaded again. */
const DONE = "folkmoot-trustee-done";

function keepDone(done) {
  try {
    sessionStorage.setItem(DONE, done);
    return true;
  } catch {
    return false;
  }
}

function doneBefore() {
  try {
    const done = sessionStorage.getItem(DONE) ?? undefined;
    sessionStorage.removeItem(DONE);
    return done;
  } catch {
    return undefined;
  }
}

/** By what a task is told from the one before. */
function nameOf({ task, reason, missing, drill, step, election }) {
  return JSON.stringify([task, reason, missing, drill, step, election?.id]);
}

const place = document.getElementById("key-work");
if (place !== null) {
  const work = new KeyWork(place);
  work.open().catch(() => {
    // the words may be missing, so both languages stand here
    place.replaceChildren(
      message(
        "danger",
        { role: "alert" },
        el("span", { lang: "en" }, "This part of the page could not be loaded. Nothing is lost."),
        el("span", { lang: "cy" }, "Ni ellid llwytho’r rhan hon o’r dudalen. Does dim wedi’i golli."),
        button("Load again / Llwytho eto", () => location.reload()),
      ),
    );
  });
}
