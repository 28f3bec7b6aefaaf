package org.folkmoot.residents;

import java.time.Instant;
import org.folkmoot.councils.WardDetails;

/**
 * That an account belongs to a resident of this council, and what rounds may ask of it.
 *
 * @param ward ward by the last register
 * @param ageBand age today, by the last register
 * @param way how it was shown
 * @param since when it was shown
 * @param until when it ends unless shown again
 */
public record Residency(WardDetails ward, AgeBand ageBand, Way way, Instant since, Instant until) {}
