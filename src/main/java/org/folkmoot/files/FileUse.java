package org.folkmoot.files;

/**
 * How much a council keeps.
 *
 * @param pictures number of pictures
 * @param documents number of documents
 * @param bytes length of all their content
 */
public record FileUse(long pictures, long documents, long bytes) {}
