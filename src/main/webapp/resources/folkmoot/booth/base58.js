/**
 * The alphabet without 0, O, I and l, in which the names of elections are written.
 *
 * @source Belenios 2.0, section 4.2
 */
export const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

const UUID = new RegExp(`^[${ALPHABET}]{14,64}$`);

/** Whether a text can name an election: 14 to 64 characters of Base58. */
export function isUuid(text) {
  return UUID.test(text);
}
