// Counts the characters of a text while it is written, and shows how it will look as soon as its
// button is pressed. Without this script the server counts, and the button loads the page anew.
"use strict";

{
  const PAUSE = 1000;
  const NEAR = 0.1; // of the most: only then is the number worth hearing

  const count = (line) => {
    const input = document.getElementById(line.dataset.counts);
    const spoken = document.getElementById(`${input.id}-spoken`);
    const most = Number(line.dataset.most);
    const format = new Intl.NumberFormat(document.documentElement.lang);
    let pause = 0;

    const show = () => {
      const left = most - input.value.trim().length;
      const words = left < 0 ? line.dataset.over : line.dataset.left;
      line.textContent = words.replace("{0}", format.format(Math.abs(left)));
      line.classList.toggle("fm-field__count--over", left < 0);
      return left;
    };

    input.addEventListener("input", () => {
      const left = show();
      clearTimeout(pause);
      pause = setTimeout(() => {
        spoken.textContent = left <= most * NEAR ? line.textContent : "";
      }, PAUSE);
    });
    show();
  };

  // The answer of the server to the button, without leaving the page.
  const look = (button) => {
    const form = button.form;
    let pause = 0;

    const fetchLook = async () => {
      const body = new URLSearchParams(new FormData(form));
      body.append(button.name, button.value);
      const answer = await fetch(form.action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("look");
      if (!answer.ok || answer.redirected || fresh === null) {
        return false;
      }
      const state = "jakarta.faces.ViewState";
      form.elements.namedItem(state).value = page.querySelector(`#form input[name="${state}"]`).value;
      document.getElementById("look").replaceWith(fresh);
      return true;
    };

    button.addEventListener("click", async (event) => {
      if (button.dataset.plain === "true") {
        return;
      }
      event.preventDefault();
      if (!(await fetchLook().catch(() => false))) {
        button.dataset.plain = "true"; // let the browser do it
        form.requestSubmit(button);
      }
    });
    form.addEventListener("input", () => {
      clearTimeout(pause);
      if (document.querySelector("#look > *") !== null) {
        pause = setTimeout(() => fetchLook().catch(() => false), PAUSE);
      }
    });
  };

  for (const line of document.querySelectorAll("[data-counts]:not([data-ready])")) {
    line.dataset.ready = "";
    count(line);
  }
  const button = document.getElementById("preview");
  if (button !== null && button.dataset.ready === undefined) {
    button.dataset.ready = "";
    look(button);
  }
}
