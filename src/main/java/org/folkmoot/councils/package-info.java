/**
 * A council (tenant): its hosts, brand, zone and currency, and which council the current work is
 * for. Not here: people and what they do.
 */
@NullMarked
package org.folkmoot.councils;

import org.jspecify.annotations.NullMarked;
