/**
 * The two groups of the protocol: subgroups of prime order q of the integers modulo a prime p of 2048
 * bits. Elements are bigints from 1 to p, exponents bigints from 0 to q (exclusive); both become
 * decimal digits in records and hashes.
 */

import { jacobi } from "./jacobi.js";
import { power } from "./modular.js";

function hex(...lines) {
  return BigInt(`0x${lines.join("")}`);
}

/** @source Belenios 2.0, section 5 */
export class Group {
  /**
   * @param {string} label name in the election record and in hashes
   * @param {bigint} modulus the prime p
   * @param {bigint} generator g
   * @param {bigint} order the prime q, the number of elements
   */
  constructor(label, modulus, generator, order) {
    this.label = label;
    this.modulus = modulus;
    this.generator = generator;
    this.order = order;
    Object.freeze(this);
  }

  /** @returns {Group|undefined} undefined if the protocol knows none of that name */
  static find(label) {
    return GROUPS.find((group) => group.label === label);
  }

  /**
   * Whether a number is an element: 1 ≤ x < p and x^q = 1. Where q = (p−1)/2 the elements are the
   * squares, which the Jacobi symbol tells without an exponentiation.
   */
  contains(number) {
    if (number <= 0n || number >= this.modulus) {
      return false;
    }
    return this === RFC_3526_2048
      ? jacobi(number, this.modulus) === 1
      : power(number, this.order, this.modulus) === 1n;
  }

  /** The product of elements. */
  times(...elements) {
    return elements.reduce((product, element) => (product * element) % this.modulus, 1n);
  }

  pow(element, exponent) {
    return power(element, exponent, this.modulus);
  }

  /** A number, of either sign, modulo q. */
  reduce(number) {
    const rest = number % this.order;
    return rest < 0n ? rest + this.order : rest;
  }
}

/** Exponents of 256 bits; the cofactor has small factors, so elements of order 2 and 3 exist outside. */
export const BELENIOS_2048 = new Group(
  "BELENIOS-2048",
  hex(
    "a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f2",
    "1e6d36856b428030421f514ed40bfd4c06e092a495af8d79a2f85e0fb11c0ede",
    "07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d1",
    "07435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843",
    "a3e14dfa9b2162f4d7229abe93a188b46b006517d6f6747ebbb29c9ec3099b60",
    "7f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a",
    "0e7992d0f18cc759cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f",
    "878affa2375e2999b44f6cef17d707301e59e0e6351e051ed9cec4157646e64f",
  ),
  hex(
    "1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51",
    "988b98c259597f9c5a9dfd001d26ba31d9d8976f01d95a1c8262ee68a0e92cea",
    "541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8",
    "643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d2",
    "6aef1be365fdd90165f397c6b870df8c1b9e519edcee8bb0f74b7a1615a274ba",
    "60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f",
    "22127b6cbba44d453ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d",
    "47aa680d43771902743d663f42d853c041e1c91fe3823f4bcf284308f1d7e653",
  ),
  hex("adb6066a73522565f4daa0f2579db7f2f0fa90c2168bc709e20263387d55c491"),
);

/** p = 2q + 1, so that bits can be encoded as elements. */
export const RFC_3526_2048 = new Group(
  "RFC-3526-2048",
  hex(
    "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74",
    "020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437",
    "4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed",
    "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf05",
    "98da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb",
    "9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b",
    "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf695581718",
    "3995497cea956ae515d2261898fa051015728e5a8aacaa68ffffffffffffffff",
  ),
  2n,
  hex(
    "7fffffffffffffffe487ed5110b4611a62633145c06e0e68948127044533e63a",
    "0105df531d89cd9128a5043cc71a026ef7ca8cd9e69d218d98158536f92f8a1b",
    "a7f09ab6b6a8e122f242dabb312f3f637a262174d31bf6b585ffae5b7a035bf6",
    "f71c35fdad44cfd2d74f9208be258ff324943328f6722d9ee1003e5c50b1df82",
    "cc6d241b0e2ae9cd348b1fd47e9267afc1b2ae91ee51d6cb0e3179ab1042a95d",
    "cf6a9483b84b4b36b3861aa7255e4c0278ba3604650c10be19482f23171b671d",
    "f1cf3b960c074301cd93c1d17603d147dae2aef837a62964ef15e5fb4aac0b8c",
    "1ccaa4be754ab5728ae9130c4c7d02880ab9472d455655347fffffffffffffff",
  ),
);

const GROUPS = [BELENIOS_2048, RFC_3526_2048];
