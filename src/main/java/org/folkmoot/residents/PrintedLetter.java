package org.folkmoot.residents;

/**
 * A letter to be printed.
 *
 * @param addressee to whom
 * @param code the code in groups
 */
record PrintedLetter(Addressee addressee, String code) {}
