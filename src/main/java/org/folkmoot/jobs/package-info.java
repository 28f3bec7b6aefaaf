/**
 * Long work of every feature: letters, imports, counts, retention. A feature that has work adds a
 * {@link org.folkmoot.jobs.Job} and asks for it by {@link org.folkmoot.jobs.JobQueue} within its
 * own transaction; the job is a row of that transaction. It is carried out in a lane, on any node,
 * under a lease that a dead node loses. Not here: what the work is.
 */
@NullMarked
package org.folkmoot.jobs;

import org.jspecify.annotations.NullMarked;
