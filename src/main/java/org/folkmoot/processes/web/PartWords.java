package org.folkmoot.processes.web;

/**
 * A thing and what is said of it.
 *
 * @param name the thing
 * @param words what is said
 */
public record PartWords(String name, String words) {}
