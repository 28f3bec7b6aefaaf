// Sends a form with a file so that one sees how far it is, and can stop it. Without this script the
// browser sends the same form by itself.
"use strict";

{
  const prepare = (input) => {
    const form = input.form;
    const fault = document.getElementById(`${input.id}-fault`);
    const panel = document.getElementById(`${input.id}-sending`);
    const status = panel.querySelector('[role="status"]');
    const bar = panel.querySelector("progress");
    const percent = panel.querySelector(".fm-upload__percent");
    const stop = panel.querySelector("button");
    let request = null;

    const complain = (sentence) => {
      for (const told of fault.parentElement.querySelectorAll(".fm-field__error")) {
        told.remove();
      }
      if (sentence !== "") {
        const told = fault.content.cloneNode(true);
        told.querySelector(".fm-upload__fault").textContent = sentence;
        fault.before(told);
      }
      input.setAttribute("aria-invalid", String(sentence !== ""));
      if (sentence !== "") {
        input.focus();
      }
    };

    const isTooLarge = () => input.files.length > 0 && input.files[0].size > Number(input.dataset.most);

    const show = (done) => {
      bar.value = done;
      const format = { style: "percent", maximumFractionDigits: 0 };
      percent.textContent = new Intl.NumberFormat(document.documentElement.lang, format).format(done / 100);
    };

    const rest = (sentence) => {
      request = null;
      panel.hidden = true;
      complain(sentence);
    };

    // Scripts of a page that is taken in run only if they are made anew, with the nonce of this page.
    const takeIn = (text) => {
      const page = new DOMParser().parseFromString(text, "text/html");
      const old = document.getElementById("main");
      const fresh = document.adoptNode(page.getElementById("main") ?? page.body);
      const nonce = document.querySelector("script[nonce]")?.nonce ?? "";
      for (const script of fresh.querySelectorAll("script:not([src])")) {
        const again = document.createElement("script");
        again.nonce = nonce;
        again.textContent = script.textContent;
        script.replaceWith(again);
      }
      document.title = page.title;
      if (fresh.id === "main") {
        old.replaceWith(fresh);
      } else {
        old.replaceChildren(...fresh.childNodes);
      }
      prepareAll();
      document.dispatchEvent(new Event("folkmoot:replaced"));
      document.getElementById("errorSummary")?.focus();
    };

    const answered = () => {
      const isLedOn = new URL(request.responseURL).href !== new URL(form.action).href;
      if (isLedOn) {
        location.assign(request.responseURL);
      } else {
        takeIn(request.responseText);
      }
    };

    const send = (button) => {
      request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.upload.addEventListener("progress", (event) => {
        show(event.total > 0 ? (100 * event.loaded) / event.total : 0);
      });
      request.upload.addEventListener("load", () => {
        show(100);
        status.textContent = status.dataset.received;
        stop.hidden = true;
      });
      request.addEventListener("load", answered);
      request.addEventListener("error", () => rest(input.dataset.lost));
      request.addEventListener("abort", () => rest(input.dataset.stopped));
      complain("");
      show(0);
      panel.hidden = false;
      stop.hidden = false;
      status.textContent = status.dataset.begun;
      request.send(new FormData(form, button));
    };

    input.addEventListener("change", () => complain(isTooLarge() ? input.dataset.large : ""));
    stop.addEventListener("click", () => request?.abort());
    form.addEventListener("submit", (event) => {
      if (request !== null || isTooLarge()) {
        event.preventDefault();
        event.stopPropagation();
        complain(isTooLarge() ? input.dataset.large : "");
      } else if (input.files.length > 0 && event.submitter?.dataset.download !== "true") {
        event.preventDefault();
        event.stopPropagation();
        send(event.submitter);
      }
    });
  };

  const prepareAll = () => {
    for (const input of document.querySelectorAll('input[type="file"][data-most]:not([data-ready])')) {
      input.dataset.ready = "";
      prepare(input);
    }
  };
  prepareAll();
}
