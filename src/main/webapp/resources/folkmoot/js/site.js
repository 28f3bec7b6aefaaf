// The only script of reading pages. Without it everything works; with it the focus goes to what
// must be mended, and a form is not sent twice.
"use strict";

{
  const summary = document.getElementById("errorSummary");
  summary?.focus();

  // A link to a group of choices leads to its first choice.
  summary?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const group = link && document.getElementById(link.hash.slice(1));
    group?.querySelector("input")?.focus();
  });

  const sent = new Map();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    const button = event.submitter;
    sent.set(form, button && { button, text: button.value });
    if (button && button.dataset.busy) {
      button.setAttribute("aria-disabled", "true");
      button.value = button.dataset.busy;
    }
  });

  // A page that comes back from the browser's memory can be sent again.
  window.addEventListener("pageshow", () => {
    for (const was of sent.values()) {
      if (was) {
        was.button.removeAttribute("aria-disabled");
        was.button.value = was.text;
      }
    }
    sent.clear();
  });
}
