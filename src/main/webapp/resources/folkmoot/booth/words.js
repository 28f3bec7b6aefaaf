/** The words of a page in the voter's language, and numbers, money and times as one writes them there. */

/** Language by which a browser writes numbers: not every one knows Welsh, and both write them alike. */
const WRITING = "en-GB";

export class Words {
  #texts;
  #plural;
  #money;
  #decimals;
  #time;

  /** @param {object} booth what the server says of the election */
  constructor({ words, language, council }) {
    this.language = language;
    this.#texts = words;
    this.#plural = new Intl.PluralRules(language);
    this.#money = new Intl.NumberFormat(WRITING, { style: "currency", currency: council.currency });
    this.#decimals = this.#money.resolvedOptions().maximumFractionDigits;
    const parts = { year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" };
    this.#time = new Intl.DateTimeFormat(WRITING, { ...parts, hourCycle: "h23", timeZone: council.zone });
  }

  /** A text with its values in place of `{0}`, `{1}` …; the key itself where a text is missing. */
  get(key, ...values) {
    return (this.#texts[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ""));
  }

  /** A text for so many, `{0}`. */
  count(key, number, ...values) {
    const form = `${key}.${this.#plural.select(number)}`;
    return this.get(form in this.#texts ? form : `${key}.other`, number.toLocaleString(WRITING), ...values);
  }

  /** @param {number} amount in minor units */
  money(amount) {
    const text = this.#money.format(amount / 10 ** this.#decimals);
    return text.replace(/[.,]0+$/, "");
  }

  number(number) {
    return number.toLocaleString(WRITING);
  }

  /** Day and time by the council's clock. */
  time(instant) {
    const parts = Object.fromEntries(this.#time.formatToParts(instant).map(({ type, value }) => [type, value]));
    const { year, month, day } = parts;
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    const named = (key, index) => this.get(key).split(",")[index];
    return this.get(
      "time",
      named("weekdays", weekday),
      Number(day),
      named("months", month - 1),
      year,
      `${parts.hour}:${parts.minute}`,
    );
  }
}
