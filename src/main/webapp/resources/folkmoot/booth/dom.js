/** Builds what is shown, from elements and texts only: nothing is ever read as HTML. */

/**
 * @param {string} name of the element
 * @param {object} [attributes] by name; `on…` is a listener, `true` an attribute without value, `null`, `false`
 *     and `undefined` none
 * @param {...(Node|string|null|Array)} children
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (key === "checked" || key === "value") {
      element[key] = value;
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function button(text, onclick, kind = "", attributes = {}) {
  const classes = ["fm-button", ...kind.split(" ").filter(Boolean).map((part) => `fm-button--${part}`)];
  return el("button", { type: "button", class: classes.join(" "), onclick, ...attributes }, text);
}

export function link(text, href, attributes = {}) {
  return el("a", { href, ...attributes }, text);
}

/** A text that only screen readers say. */
export function hidden(text) {
  return el("span", { class: "fm-visually-hidden" }, text);
}

/** @param {"success"|"warning"|"danger"|""} kind */
export function message(kind, attributes, ...children) {
  const classes = kind === "" ? "fm-message" : `fm-message fm-message--${kind}`;
  return el("div", { class: classes, ...attributes }, el("div", { class: "fm-message__body" }, ...children));
}

export function details(summary, ...children) {
  return el("details", { class: "booth-details" }, el("summary", {}, summary), ...children);
}
