package org.folkmoot.comments;

/**
 * Somebody who takes part in a discussion and can be named in it.
 *
 * @param account their account
 * @param name their name, which others may have, too
 * @param comment the latest comment by which they are known here; 0 if they wrote what is discussed
 * @param words its first words; empty if they wrote what is discussed
 */
public record Participant(long account, String name, long comment, String words) {}
