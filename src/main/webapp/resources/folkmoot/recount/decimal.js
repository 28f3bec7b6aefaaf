/** Decimal numbers as files write them: whole numbers and how many of their digits stand behind the point. */

const DECIMAL = /^([0-9]{1,13})(?:\.([0-9]+))?$/;
const MOST_DECIMALS = 4;

/**
 * Reads digits with an optional decimal point; zeros at the end of the decimals do not count.
 *
 * @returns {{digits: bigint, decimals: number} | undefined} undefined if the text is anything else
 */
export function readDecimal(text) {
  const parts = DECIMAL.exec(text.trim());
  const behind = (parts?.[2] ?? "").replace(/0+$/, "");
  return parts && behind.length <= MOST_DECIMALS
    ? { digits: BigInt(parts[1] + behind), decimals: behind.length }
    : undefined;
}

/** Negative, zero or positive as the first number is below, equal to or above the second. */
export function compareDecimals(a, b) {
  const difference = scaled(a, Math.max(a.decimals, b.decimals)) - scaled(b, Math.max(a.decimals, b.decimals));
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number in units so small that it is whole: 2.5 with two decimals is 250. */
export function scaled({ digits, decimals }, wanted) {
  return digits * 10n ** BigInt(wanted - decimals);
}
