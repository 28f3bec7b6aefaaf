/**
 * Value types that every other package shares. Not here: anything that knows a feature, a database
 * or the web.
 */
@NullMarked
package org.folkmoot.kernel;

import org.jspecify.annotations.NullMarked;
