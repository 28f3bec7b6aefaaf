package org.folkmoot.residents.register;

/**
 * What an upload changes, in people.
 *
 * @param good rows that can be used
 * @param rejected rows that cannot
 * @param kept people who stay as they were, because their row was rejected
 * @param unreadable rejected rows without a reference that tells who is meant
 * @param added people who were not in the register
 * @param changed people with another name, postcode, ward or age band
 * @param removed people who are no longer in it
 */
public record UploadCounts(
    int good, int rejected, int kept, int unreadable, int added, int changed, int removed) {}
