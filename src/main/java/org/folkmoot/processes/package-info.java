/** Participatory processes and their dated phases. Not here: what people do within a phase. */
@NullMarked
package org.folkmoot.processes;

import org.jspecify.annotations.NullMarked;
