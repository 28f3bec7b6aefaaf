package org.folkmoot.platform;

/**
 * Something in the demo that somebody reports.
 *
 * @param kind what kind of text it is
 * @param reference what pages call it
 * @param about the report, and what came of it
 */
record DemoReported(String kind, String reference, DemoStory.Case about) {}
