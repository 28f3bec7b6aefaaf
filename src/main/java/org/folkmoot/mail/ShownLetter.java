package org.folkmoot.mail;

import java.time.Instant;

/**
 * A letter of the demo, for everybody to read.
 *
 * @param id id of the letter
 * @param recipient whole address
 * @param subject subject
 * @param plain text part
 * @param html HTML part
 * @param postedAt when it was posted
 */
public record ShownLetter(
    long id, String recipient, String subject, String plain, String html, Instant postedAt) {}
