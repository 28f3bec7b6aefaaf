package org.folkmoot.councils;

/**
 * A ward as other features see it.
 *
 * @param id identifier in the database
 * @param name name as residents read it
 */
public record WardDetails(long id, String name) {}
