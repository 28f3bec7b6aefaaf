package org.folkmoot.files;

/**
 * A file that the visitor may see.
 *
 * @param file the file
 * @param carrier what carries it
 * @param open whether everybody sees it
 */
public record SeenFile(AttachmentDetails file, Carrier carrier, boolean open) {}
