package org.folkmoot.notifications;

/**
 * Something that the visitor muted.
 *
 * @param key its key
 * @param name name of the person; empty if it is a discussion, or the person is gone
 * @param person whether it is a person
 */
public record MuteDetails(String key, String name, boolean person) {}
