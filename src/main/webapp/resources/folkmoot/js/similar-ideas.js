// Shows ideas that say the same as what is typed, after a pause; without it people propose all the same.
"use strict";

{
  const PAUSE = 600; // milliseconds without a key
  const SHORTEST = 6; // characters from which a title says something

  const line = (idea, words) => {
    const item = document.createElement("li");
    const title = document.createElement("strong");
    title.textContent = idea.title;
    title.lang = idea.language;
    const facts = document.createElement("p");
    facts.className = "fm-muted";
    facts.textContent = `${idea.supported} · ${idea.standing}`;
    const link = document.createElement("a");
    link.href = idea.links.page;
    link.textContent = words.support;
    const about = document.createElement("span");
    about.className = "fm-visually-hidden";
    about.textContent = `: ${idea.title}`;
    link.append(about);
    item.append(title, facts, link);
    return item;
  };

  const show = (place, ideas) => {
    place.replaceChildren();
    if (ideas.length === 0) {
      return;
    }
    const heading = document.createElement("p");
    heading.textContent = place.dataset.heading;
    const list = document.createElement("ul");
    list.className = "fm-ruled fm-ruled--tight";
    list.append(...ideas.map((idea) => line(idea, place.dataset)));
    place.append(heading, list);
  };

  const watch = (place) => {
    const field = document.getElementById(place.dataset.for);
    let pause;
    let asked = "";
    let call;

    const ask = async () => {
      const text = field.value.trim();
      if (text === asked) {
        return;
      }
      asked = text;
      call?.abort();
      if (text.length < SHORTEST) {
        show(place, []);
        return;
      }
      call = new AbortController();
      try {
        const answer = await fetch(`${place.dataset.url}?text=${encodeURIComponent(text)}`, {
          headers: { accept: "application/json" },
          signal: call.signal,
        });
        const found = answer.ok ? (await answer.json()).proposals : [];
        if (text === asked) {
          show(place, found);
        }
      } catch {
        // no network or a newer question: nobody is kept from writing
      }
    };

    field?.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE);
    });
  };

  document.querySelectorAll("[data-similar-ideas]").forEach(watch);
}
