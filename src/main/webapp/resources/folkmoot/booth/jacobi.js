/**
 * The Jacobi symbol (a/n) by quadratic reciprocity, with remainders. For a prime n it tells squares
 * (1) from the others (−1); 0 if a and n have a common factor.
 *
 * The server's own takes another way to the same answer (Pornin 2020), which gains nothing where
 * numbers cannot be taken apart.
 *
 * @param {bigint} a not negative
 * @param {bigint} n odd, positive
 * @returns {number} −1, 0 or 1
 * @source Handbook of Applied Cryptography, section algorithm 2.149
 */
export function jacobi(a, n) {
  let numerator = a % n;
  let denominator = n;
  let symbol = 1;
  while (numerator !== 0n) {
    const twos = trailingZeros(numerator);
    numerator >>= BigInt(twos);
    const low = Number(denominator & 7n);
    // (2/n) = -1 if n is 3 or 5 modulo 8
    if (twos % 2 === 1 && (low === 3 || low === 5)) {
      symbol = -symbol;
    }
    // (x/y) = -(y/x) if both are 3 modulo 4
    if (low % 4 === 3 && (numerator & 3n) === 3n) {
      symbol = -symbol;
    }
    [numerator, denominator] = [denominator % numerator, numerator];
  }
  return denominator === 1n ? symbol : 0;
}

const LIMB = 30;

function trailingZeros(number) {
  let zeros = 0;
  for (let rest = number; ; rest >>= BigInt(LIMB)) {
    const low = Number(BigInt.asUintN(LIMB, rest));
    if (low !== 0) {
      return zeros + 31 - Math.clz32(low & -low);
    }
    zeros += LIMB;
  }
}
