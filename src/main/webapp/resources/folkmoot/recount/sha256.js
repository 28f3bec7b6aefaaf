/** SHA-256 in plain arithmetic: WebCrypto is not there on pages without https. */

const ROUNDS = constants(64, 3);
const START = constants(8, 2);

/** The first fractional bits of roots of the first primes, as FIPS 180-4 has them, section 4.2.2 and 5.3.3. */
function constants(count, root) {
  const words = new Uint32Array(count);
  for (let found = 0, number = 2; found < count; number++) {
    if (isPrime(number)) {
      words[found++] = Number(rootOf(BigInt(number) << BigInt(32 * root), BigInt(root)) & 0xffffffffn);
    }
  }
  return words;
}

function isPrime(number) {
  for (let divisor = 2; divisor * divisor <= number; divisor++) {
    if (number % divisor === 0) {
      return false;
    }
  }
  return true;
}

/** The whole part of a root, bit by bit. */
function rootOf(value, root) {
  let found = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) {
    if ((found | bit) ** root <= value) {
      found |= bit;
    }
  }
  return found;
}

/**
 * @param {Uint8Array} bytes
 * @returns {string} 64 hexadecimal digits
 * @source FIPS 180-4, section 6.2
 */
export function sha256(bytes) {
  const state = START.slice();
  const words = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 64) {
    block(state, words, view, at);
  }
  const rest = bytes.length - whole;
  const last = new Uint8Array(rest < 56 ? 64 : 128);
  last.set(bytes.subarray(whole));
  last[rest] = 0x80;
  const end = new DataView(last.buffer);
  end.setBigUint64(last.length - 8, 8n * BigInt(bytes.length));
  for (let at = 0; at < last.length; at += 64) {
    block(state, words, end, at);
  }
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function block(state, words, view, at) {
  for (let i = 0; i < 16; i++) {
    words[i] = view.getUint32(at + 4 * i);
  }
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15];
    const late = words[i - 2];
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
    const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const now = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) {
    state[i] += now[i];
  }
}

function turn(word, bits) {
  return (word >>> bits) | (word << (32 - bits));
}
