package org.folkmoot.journal.web;

/**
 * A choice of the filter.
 *
 * @param value what the address says
 * @param text what people read
 */
public record LogChoice(String value, String text) {}
