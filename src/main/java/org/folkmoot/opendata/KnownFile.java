package org.folkmoot.opendata;

import java.time.Instant;

/**
 * A file of a dataset as it was when it was last written.
 *
 * @param dataset name of the dataset
 * @param form how it is written
 * @param sha256 SHA-256 of its content in hexadecimal digits
 * @param bytes length of its content
 * @param rows number of rows
 * @param changedAt since when its content has been so
 */
public record KnownFile(
    String dataset, DataForm form, String sha256, long bytes, long rows, Instant changedAt) {}
