package org.folkmoot.residents.register;

/**
 * A row that was rejected, as it is listed for whoever handed it in.
 *
 * @param line its line in the file
 * @param reference the person, if the reference could be read; else empty
 * @param fault why, as the name of a fault
 */
public record RejectedRow(String line, String reference, String fault) {}
