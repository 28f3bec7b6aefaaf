/** Pages of processes: list, one process with its phases, and the facilitator's form. */
@NullMarked
package org.folkmoot.processes.web;

import org.jspecify.annotations.NullMarked;
