// Keeps the number beside the bell up to date while somebody looks at the page. Without it, or when
// nothing answers, the number is that of when the page was loaded.
"use strict";

{
  const bell = document.getElementById("bell");
  const LEAST = 60_000;
  const MOST = 900_000;
  let wait = LEAST;

  const show = ({ number, words }) => {
    bell.querySelector("[data-number]").textContent = number;
    bell.querySelector("[data-words]").textContent = words;
  };

  const ask = async () => {
    if (document.visibilityState === "visible") {
      try {
        const answer = await fetch(bell.dataset.address, { redirect: "manual" });
        if (answer.type === "opaqueredirect" || answer.status === 403) {
          return; // signed out: nothing more to ask
        }
        if (answer.ok) {
          show(await answer.json());
          wait = LEAST;
        } else {
          wait = Math.min(wait * 2, MOST);
        }
      } catch {
        wait = Math.min(wait * 2, MOST);
      }
    }
    later();
  };

  // not all pages of a council at the same moment
  const later = () => setTimeout(ask, wait * (1 + Math.random() / 2));

  if (bell) {
    later();
  }
}
