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
    if (button && button.dataset.download === "true") {
      return; // the page stays, a file comes
    }
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

/* A part of a page that tells how far a job is: fetched again until it no longer asks for it. */
const refresh = async (part) => {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = answer.ok && page.getElementById(part.id);
    if (fresh) {
      part.replaceWith(fresh);
    } else if (answer.ok && !answer.redirected) {
      location.reload(); // what was waited for is there, and the page is another one
    }
  } finally {
    watch();
  }
};
const watch = () => {
  for (const part of document.querySelectorAll('[data-refresh]:not([data-refresh=""])')) {
    setTimeout(() => refresh(part), 1000 * Number(part.dataset.refresh));
  }
};
watch();

/* A form whose answer shows beside it while a slider moves; without this, its button does it.
   One question at a time: an answer may take long, and only the last one is looked at. */
for (const form of document.querySelectorAll('form[data-live]')) {
  let asking = false;
  let moved = false;
  form.addEventListener('input', async () => {
    moved = true;
    if (asking) {
      return;
    }
    asking = true;
    try {
      while (moved) {
        moved = false;
        const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
        const answer = await fetch(address, { headers: { accept: 'text/html' } });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = answer.ok && page.getElementById(form.dataset.live);
        if (!moved && fresh) {
          document.getElementById(form.dataset.live).replaceWith(fresh);
        }
      }
    } finally {
      asking = false;
    }
  });
}

/* The button that ticks every row of a table that is shown; without this there is none. */
for (const button of document.querySelectorAll('button[data-ticks]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    for (const box of button.form.querySelectorAll(`input[name="${button.dataset.ticks}"]`)) {
      box.checked = true;
    }
  });
}
