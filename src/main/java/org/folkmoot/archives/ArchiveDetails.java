package org.folkmoot.archives;

import java.time.Instant;

/**
 * The archive of a process.
 *
 * @param madeAt when it was made
 * @param name name of the file
 * @param sha256 SHA-256 of the file, 64 hexadecimal digits
 * @param size length in bytes
 * @param files number of files in it
 * @param key the key that signed it, as the auditor's tool takes it
 */
public record ArchiveDetails(
    Instant madeAt, String name, String sha256, long size, int files, String key) {}
