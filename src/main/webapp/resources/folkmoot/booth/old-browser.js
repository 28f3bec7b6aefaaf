/* No module, and in words that old browsers know: says what to do where the booth cannot work. */
(function () {
  var works =
    "noModule" in document.createElement("script") &&
    typeof BigInt === "function" &&
    typeof structuredClone === "function" &&
    typeof Object.hasOwn === "function" &&
    typeof Worker === "function" &&
    typeof MessageChannel === "function" &&
    window.crypto &&
    window.crypto.subtle;
  if (!works) {
    document.getElementById("old").hidden = false;
    document.getElementById("waiting").textContent = "Vote / Pleidleisio";
  }
  setTimeout(function () {
    if (works && document.getElementById("waiting")) {
      document.getElementById("slow").hidden = false;
    }
  }, 15000);
})();
