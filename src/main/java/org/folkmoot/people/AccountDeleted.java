package org.folkmoot.people;

/**
 * An account is about to go. Fired within the transaction, before its row is removed: whatever
 * points to the row must let go of it now.
 *
 * @param councilId council of the account
 * @param accountId the account
 * @param keepTexts whether the council keeps what the person wrote, without the name; else it goes
 */
public record AccountDeleted(long councilId, long accountId, boolean keepTexts) {}
