// Saves an idea while it is written: with the server for whoever is signed in, on this device for
// others and while there is no connection. Without this script every "Continue" saves.
"use strict";

{
  const page = document.getElementById("proposing");
  const form = document.getElementById("form");
  const about = page.dataset;
  about.reference ??= "";
  const isStranger = about.stranger === "true";
  const isPublished = about.published === "true";
  const NAMES = ["title", "body", "category", "ward", "place", "point-latitude", "point-longitude", "cost"];
  const PAUSE = 2000;
  const IDEA = `folkmoot.idea.${about.process}`;

  // ---- what this device keeps: of this site only, as the browser sees to ----
  const device = {
    read(key) {
      try {
        return JSON.parse(localStorage.getItem(key) ?? "null");
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false; // full, or forbidden by the browser
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // then there is nothing
      }
    },
  };

  const inputs = () => NAMES.map((name) => document.getElementById(name)).filter((input) => input !== null);
  const typed = () => Object.fromEntries(inputs().map((input) => [input.id, input.value]));
  const lines = (text) => (text ?? "").replaceAll("\r\n", "\n").trim();
  const isSame = (one, other) => Object.keys(one).every((name) => lines(one[name]) === lines(other[name]));
  const fill = (values) => {
    for (const input of inputs()) {
      if (values[input.id] !== undefined) {
        input.value = values[input.id];
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  };

  // ---- what is said: seen always, heard once until it is another state ----
  let told = "";
  const tell = (state, time = "") => {
    const line = document.getElementById("saving");
    const sentence = about[state].replace("{0}", time);
    if (line !== null) {
      line.textContent = sentence;
      if (told !== state) {
        document.getElementById("savingSpoken").textContent = sentence;
      }
    }
    told = state;
  };

  // ---- strangers: everything stays on the device ----
  const strangers = () => {
    const forget = document.getElementById("forget");
    const keep = () => {
      const known = device.read(IDEA) ?? { values: {} };
      const values = { ...known.values, ...typed() };
      tell(device.write(IDEA, { values, step: about.step }) ? "kept" : "full");
      forget.hidden = false;
    };
    const known = device.read(IDEA);
    if (known !== null) {
      fill(known.values);
      forget.hidden = false;
    }
    forget.addEventListener("click", () => {
      device.remove(IDEA);
      form?.reset();
      for (const input of inputs()) {
        input.value = "";
      }
      forget.disabled = true;
      forget.textContent = forget.dataset.forgotten;
    });
    let pause = 0;
    form?.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(keep, 500);
    });
    window.addEventListener("pagehide", () => {
      if (form !== null && Object.values(typed()).some((value) => value !== "")) {
        keep();
      }
    });
    form?.addEventListener("submit", (event) => {
      const button = event.submitter?.id;
      const title = document.getElementById("title");
      const isLacking = title !== null && title.value.trim() === "";
      if ((button === "next" || button === "back" || button === "nowhere") && !isLacking) {
        event.preventDefault();
        event.stopPropagation();
        if (button === "nowhere") {
          for (const name of ["place", "point-latitude", "point-longitude"]) {
            document.getElementById(name).value = "";
          }
        }
        keep();
        location.assign(button === "back" ? about.previous : about.next);
      }
    });
  };

  // ---- what was written here before signing in ----
  const takeOver = () => {
    const known = device.read(IDEA);
    const box = document.getElementById("onDevice");
    if (known === null || about.reference !== "" || lines(known.values.title) === "") {
      return;
    }
    const take = async (step) => {
      const answer = await fetch(`/api/v1/drafts?process=${encodeURIComponent(about.process)}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(known.values),
      });
      if (answer.ok) {
        const saved = await answer.json();
        device.remove(IDEA);
        // What is no sum of money waits at its question, with the sentence that says what to do.
        const problem = saved.notSaved.cost;
        if (problem !== undefined) {
          const cost = { cost: known.values.cost };
          device.write(`folkmoot.draft.${saved.reference}.cost`, { values: cost, seen: null, problem });
        }
        location.replace(`/propose?ref=${saved.reference}&step=${problem === undefined ? step : "cost"}`);
      } else {
        const problem = await answer.json().catch(() => ({ detail: about.refused }));
        document.getElementById("deviceText").textContent = problem.detail;
        box.hidden = false;
      }
    };
    document.getElementById("deviceText").textContent = known.values.title;
    document.getElementById("takeDevice").addEventListener("click", () => take(known.step));
    document.getElementById("forgetDevice").addEventListener("click", () => {
      device.remove(IDEA);
      box.hidden = true;
    });
    if (new URLSearchParams(location.search).get("from") === "device") {
      take(about.step);
    } else {
      box.hidden = false;
    }
  };

  // ---- drafts of whoever is signed in: saved with the server ----
  const drafts = () => {
    const version = document.getElementById("version");
    const key = () => `folkmoot.draft.${about.reference}.${about.step}`;
    const wasKept = document.querySelector(".fm-page-note") !== null;
    let last = wasKept ? {} : typed(); // what was kept over a sign-in is not saved yet
    let pause = 0;
    let running = null;
    let isStopped = document.getElementById("errorSummary") !== null; // the button has to decide

    const keepHere = (state) => {
      const isKept = about.reference !== "" && device.write(key(), { values: typed(), seen: version.value });
      tell(isKept || state === "elsewhere" ? state : "full");
    };

    const send = async (values) => {
      const isNew = about.reference === "";
      const address = isNew
        ? `/api/v1/drafts?process=${encodeURIComponent(about.process)}`
        : `/api/v1/drafts/${about.reference}`;
      const answer = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...values, step: about.step, seen: version.value }),
        keepalive: true,
      });
      if (answer.ok) {
        const saved = await answer.json();
        about.reference = saved.reference;
        version.value = saved.seen;
        last = values;
        device.remove(key());
        if (isNew) {
          const place = `/propose?ref=${saved.reference}&step=${about.step}`;
          history.replaceState(null, "", place);
          form.action = place;
        }
        tell("saved", saved.savedAt);
      } else if (answer.status === 409) {
        isStopped = true; // another window was faster, or a rule: the button tells which
        keepHere("elsewhere");
      } else if (answer.status === 401 || answer.status === 403) {
        keepHere("away");
      } else {
        keepHere("refused");
      }
    };

    const isWorthSaving = (values) =>
      !isStopped && !isSame(values, last) && (values.title === undefined || values.title.trim() !== "");

    const save = async () => {
      clearTimeout(pause);
      await running;
      const values = typed();
      if (isWorthSaving(values)) {
        running = send(values)
          .catch(() => keepHere("offline"))
          .finally(() => {
            running = null;
          });
        await running;
      }
    };

    const bringBack = () => {
      const known = device.read(key());
      if (known === null || isSame(known.values, last)) {
        device.remove(key());
      } else if (known.seen === null) {
        isStopped = true;
        fill(known.values);
        document.getElementById("saving").textContent = known.problem;
        document.getElementById("savingSpoken").textContent = known.problem;
      } else if (known.seen === version.value) {
        fill(known.values);
        tell("restored");
        save();
      } else {
        isStopped = true;
        fill(known.values);
        tell("elsewhere");
        version.value = known.seen;
      }
    };

    form.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(save, PAUSE);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") {
        save();
      }
    });
    window.addEventListener("online", save);

    // The form goes only after what runs has ended, so that it knows what is saved.
    form.addEventListener("submit", async (event) => {
      clearTimeout(pause);
      if (running !== null) {
        event.preventDefault();
        event.stopPropagation();
        await running;
        form.requestSubmit(event.submitter);
      } else if (!navigator.onLine) {
        event.preventDefault();
        event.stopPropagation();
        keepHere("offline");
      }
      if (device.read(key())?.seen === null) {
        device.remove(key()); // from here on the form keeps what is typed
      }
      last = typed();
    });
    if (about.reference !== "" && wasKept) {
      save();
    } else if (about.reference !== "") {
      bringBack();
    }
  };

  // A page from the browser's memory knows an older answer.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });

  if (isStranger) {
    strangers();
  } else {
    takeOver();
    if (form !== null && document.getElementById("version") !== null && !isPublished) {
      drafts();
    }
  }
}
