package org.folkmoot.residents;

import org.folkmoot.councils.WardDetails;

/**
 * A register entry as an officer at a desk sees it.
 *
 * @param id number of the entry; says nothing about the person
 * @param ward its ward
 * @param ageBand age today
 * @param verified whether some account holds it
 */
public record DeskEntry(long id, WardDetails ward, AgeBand ageBand, boolean verified) {}
