/** API of processes. */
@NullMarked
package org.folkmoot.processes.rest;

import org.jspecify.annotations.NullMarked;
