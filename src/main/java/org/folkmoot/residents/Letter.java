package org.folkmoot.residents;

/**
 * A letter to be printed.
 *
 * @param addressee to whom
 * @param code the code in groups
 */
record Letter(Addressee addressee, String code) {}
