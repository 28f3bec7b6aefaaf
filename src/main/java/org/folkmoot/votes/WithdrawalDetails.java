package org.folkmoot.votes;

import java.time.Instant;
import org.folkmoot.texts.LocalizedText;

/**
 * That a project leaves while a vote about its round is held.
 *
 * @param id identifier in the database
 * @param code of the project
 * @param reason why, as everybody reads it
 * @param at when it was confirmed; when it was asked for, as long as it waits
 */
public record WithdrawalDetails(long id, String code, LocalizedText reason, Instant at) {}
