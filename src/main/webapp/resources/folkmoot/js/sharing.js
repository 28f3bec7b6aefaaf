// Copies the short address, hands it to the phone's own ways of sharing, prints a poster. Buttons
// that a browser cannot serve stay hidden; without this script there is the address to be copied.
"use strict";

{
  const copy = document.getElementById("copyAddress");
  const share = document.getElementById("shareAddress");
  const print = document.getElementById("print");
  const said = document.getElementById("shareSaid");

  if (copy !== null && navigator.clipboard !== undefined) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(copy.dataset.address);
        said.textContent = copy.dataset.done;
      } catch {
        said.textContent = copy.dataset.address;
      }
    });
  }
  if (share !== null && navigator.share !== undefined) {
    share.hidden = false;
    share.addEventListener("click", () => {
      navigator.share({ title: document.querySelector("h1").innerText, url: copy.dataset.address }).catch(() => {
        // called off by whoever shares
      });
    });
  }
  if (print !== null) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
}
