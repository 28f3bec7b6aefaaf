// The report of a voter's device: the booth leads here with what it saw behind the "#" of the address, which no browser
// sends. It is put into its box, where the person reads it before anything goes out.
"use strict";

{
  const box = document.querySelector("[data-vote-report] textarea");
  const facts = location.hash.slice(1);
  if (box && facts !== "") {
    try {
      box.value = decodeURIComponent(facts).slice(0, box.maxLength > 0 ? box.maxLength : undefined);
    } catch {
      // a broken address: the person writes by hand
    }
    history.replaceState(history.state, "", location.pathname + location.search);
  }
}
