/* No module, and in words that old browsers know: says what to do where the booth cannot work. */
(function () {
  var works =
    "noModule" in document.createElement("script") &&
    typeof BigInt === "function" &&
    typeof Worker === "function" &&
    typeof MessageChannel === "function" &&
    window.crypto &&
    window.crypto.subtle;
  if (!works) {
    document.getElementById("old").hidden = false;
    document.getElementById("waiting").textContent = "Vote / Pleidleisio";
  }
})();
