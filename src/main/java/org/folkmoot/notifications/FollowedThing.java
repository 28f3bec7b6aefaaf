package org.folkmoot.notifications;

import org.folkmoot.texts.LocalizedText;

/**
 * Something that people follow.
 *
 * @param title what it is called
 * @param path its page
 */
public record FollowedThing(LocalizedText title, String path) {}
