package org.folkmoot.accounts;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.people.Person;

/**
 * An account as administrators see it.
 *
 * @param person who it is, with roles
 * @param disabled whether it is closed
 * @param since when it was opened
 * @param ward ward for which a councillor answers
 */
public record AccountDetails(
    Person person, boolean disabled, Instant since, Optional<WardDetails> ward) {}
