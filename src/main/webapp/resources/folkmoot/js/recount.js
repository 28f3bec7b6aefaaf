// Counts a round again in this browser and says whether it comes to the published outcome. The count
// itself is in modules of its own, which a worker runs; without this script there is no button.
"use strict";

{
  const place = document.getElementById("recount");
  const start = document.getElementById("recountStart");
  const stop = document.getElementById("recountStop");
  const working = document.getElementById("recountWorking");
  const stage = document.getElementById("recountStage");
  const result = document.getElementById("recountResult");
  const words = place === null ? {} : place.dataset;
  const TELL = 5000; // milliseconds between two sentences about the progress, which are read out

  const fill = (text, ...values) => values.reduce((filled, value, at) => filled.replaceAll(`{${at}}`, value), text);
  const number = (value) => value.toLocaleString(document.documentElement.lang);

  /** The name where the page has it, the code otherwise. */
  const named = (code) => {
    const row = document.querySelector(`#winners [data-project="${CSS.escape(code)}"] th a`);
    return row === null ? code : `${row.textContent.trim()} (${code})`;
  };

  const differing = ({ step, kind, here, published }) => {
    const isProject = kind === "MORE" || kind === "LESS" || kind === "PROJECT";
    return fill(
      words[`different${kind[0]}${kind.slice(1).toLowerCase()}`],
      number(step),
      isProject ? named(here) : here,
      isProject ? named(published) : published,
    );
  };

  const failing = (reason, detail) => {
    switch (reason) {
      case "RULE":
        return words.failedRule;
      case "TOO_LARGE":
        return words.failedLarge;
      case "NETWORK":
        return words.failedNetwork;
      default:
        return fill(words.failedOther, detail);
    }
  };

  let worker;
  let call;
  let told = 0;

  const tell = (text) => {
    if (stage.textContent !== text) {
      stage.textContent = text;
    }
  };

  const end = (tone, strong, detail) => {
    worker?.terminate();
    worker = undefined;
    call = undefined;
    const wasHere = document.activeElement === stop;
    working.hidden = true;
    tell("");
    start.hidden = false;
    start.disabled = false;
    stop.hidden = true;
    if (wasHere) {
      start.focus();
    }
    result.replaceChildren();
    if (strong !== "") {
      const box = document.createElement("div");
      box.className = `fm-message fm-message--${tone}`;
      const body = document.createElement("div");
      body.className = "fm-message__body";
      const emphasis = document.createElement("strong");
      emphasis.textContent = strong;
      const text = document.createElement("span");
      text.textContent = detail;
      body.append(emphasis, text);
      box.append(body);
      result.append(box);
    }
  };

  const hear = ({ data }) => {
    switch (data.type) {
      case "progress":
        if (performance.now() - told > TELL || data.increments === 0) {
          told = performance.now();
          tell(
            data.stage === "reading"
              ? words.reading
              : data.increments === 0
                ? words.counting
                : fill(words.raised, number(data.increments)),
          );
        }
        break;
      case "same":
        end("success", words.same, fill(words.sameDetail, number(data.voters), number(data.funded)));
        break;
      case "different":
        end("danger", words.different, `${differing(data.difference)} ${words.differentAdvice}`);
        break;
      case "changed":
        end("warning", words.changed, words.changedAdvice);
        break;
      default:
        end("warning", words.failed, failing(data.reason, data.detail));
    }
  };

  const fetched = async (address, signal) => {
    const answer = await fetch(address, { signal, cache: "no-cache" });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer;
  };

  const begin = async () => {
    call = new AbortController();
    const { signal } = call;
    start.disabled = true;
    start.hidden = true;
    stop.hidden = false;
    working.hidden = false;
    result.replaceChildren();
    told = 0;
    tell(words.fetching);
    stop.focus();
    try {
      const [outcome, ballots] = await Promise.all([
        fetched(words.outcome, signal).then((answer) => answer.json()),
        fetched(words.ballots, signal).then((answer) => answer.arrayBuffer()),
      ]);
      if (signal.aborted) {
        return;
      }
      worker = new Worker("/recount/worker.js", { type: "module" });
      worker.addEventListener("message", hear);
      worker.addEventListener("error", () => end("warning", words.failed, words.failedOld));
      const bytes = new Uint8Array(ballots);
      worker.postMessage({ bytes, sha256: words.sha256, options: words.options, steps: outcome.steps }, [bytes.buffer]);
    } catch {
      if (!signal.aborted) {
        end("warning", words.failed, failing("NETWORK", ""));
      }
    }
  };

  if (place !== null) {
    place.hidden = false;
    if (typeof BigInt === "function" && typeof Worker === "function" && typeof String.prototype.replaceAll === "function") {
      start.hidden = false;
      start.addEventListener("click", begin);
      stop.addEventListener("click", () => {
        call?.abort();
        end("info", "", "");
      });
    } else {
      document.getElementById("recountOld").hidden = false;
    }
  }
}
