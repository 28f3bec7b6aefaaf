package org.folkmoot.accounts;

/**
 * The owner of an address took the account back by a letter. Fired in that transaction; whatever
 * else could lead into the account ends with it, because somebody else may have put it there.
 *
 * @param accountId the account
 */
public record AccountRecovered(long accountId) {}
