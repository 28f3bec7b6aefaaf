package org.folkmoot.comments;

/**
 * Somebody whom a comment names.
 *
 * @param name their name now
 * @param path a comment of theirs, by which readers know who is meant; empty if there is none
 */
public record NamedPerson(String name, String path) {}
