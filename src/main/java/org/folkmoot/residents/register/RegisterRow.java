package org.folkmoot.residents.register;

import org.folkmoot.residents.RegisterFacts;

/**
 * A usable row of a register. Lives in memory only.
 *
 * @param reference the council's reference of the person
 * @param facts by which the person is found
 * @param ward name of the ward
 */
record RegisterRow(String reference, RegisterFacts facts, String ward) {}
