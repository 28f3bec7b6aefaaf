package org.folkmoot.moderation;

import java.time.Instant;
import org.folkmoot.texts.LocalizedText;

/**
 * A report as moderators read it.
 *
 * @param rule the rule that is broken; empty for something else
 * @param note what is wrong, in the words of the reporter
 * @param reporter name of who reported it; empty for a stranger
 * @param reportedAt when
 */
public record ReportDetails(LocalizedText rule, String note, String reporter, Instant reportedAt) {}
