/**
 * Votes in the browser: set-up and confirmation of an election, the registrar, the ballot box with
 * its public log, and the count up to an archive that software of others can verify. The protocol
 * is that of package ballots ({@code docs/votes.md} says who does what here). Not here: the rules
 * by which budgets are shared out (package allocation) and the booth in the browser ({@code
 * resources/folkmoot/booth}).
 */
@NullMarked
package org.folkmoot.votes;

import org.jspecify.annotations.NullMarked;
