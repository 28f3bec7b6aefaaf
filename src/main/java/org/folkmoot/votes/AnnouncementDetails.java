package org.folkmoot.votes;

import java.time.Instant;
import org.folkmoot.texts.LocalizedText;

/**
 * Something that facilitators told everybody who is asked.
 *
 * @param id identifier in the database
 * @param content the words
 * @param writtenAt when it was published
 * @param told whether everybody was told
 */
public record AnnouncementDetails(
    long id, LocalizedText content, Instant writtenAt, boolean told) {}
