package org.folkmoot.mail;

/**
 * A letter in its words.
 *
 * @param subject one line
 * @param plain text part
 * @param html HTML part, a whole document
 */
record WrittenLetter(String subject, String plain, String html) {}
