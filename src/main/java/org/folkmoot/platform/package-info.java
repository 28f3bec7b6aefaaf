/**
 * Wiring: data source, migrations, clock, jobs, start-up and the demo. Uses every feature, and
 * nothing uses it.
 */
@NullMarked
package org.folkmoot.platform;

import org.jspecify.annotations.NullMarked;
