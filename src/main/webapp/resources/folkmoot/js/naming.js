// Choosing people while writing: an "@" opens their list, and a tick writes the name into the text.
// Without it, the list is opened by hand and names are typed.
"use strict";

{
  const list = document.getElementById("naming");
  const box = list?.closest("form")?.querySelector("textarea");

  box?.addEventListener("input", () => {
    if (/(^|\s)@$/.test(box.value.slice(0, box.selectionEnd))) {
      list.open = true;
    }
  });

  list?.addEventListener("change", (event) => {
    const name = event.target.closest("[data-name]")?.dataset.name;
    if (!name || !event.target.checked || box.value.includes(`@${name}`)) {
      return;
    }
    const at = box.selectionEnd;
    const before = box.value.slice(0, at).replace(/@$/, "");
    const gap = before === "" || /\s$/.test(before) ? "" : " ";
    const written = `${before}${gap}@${name} `;
    box.value = written + box.value.slice(at);
    box.setSelectionRange(written.length, written.length);
  });
}
