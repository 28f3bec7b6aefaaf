package org.folkmoot.votes.web;

/**
 * Something that is missing in a vote.
 *
 * @param text what it is
 * @param href where it is mended
 * @param blocking whether the vote cannot be confirmed with it
 */
public record GapLine(String text, String href, boolean blocking) {}
