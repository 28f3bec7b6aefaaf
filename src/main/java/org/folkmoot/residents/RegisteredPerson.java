package org.folkmoot.residents;

/**
 * A person of the register for counts: nothing that names them leaves the feature that counts.
 *
 * @param key lasting name, see {@link ResidentService#registerKey}
 * @param ward name of the ward
 * @param age age today, by the last register
 */
public record RegisteredPerson(String key, String ward, AgeBand age) {}
