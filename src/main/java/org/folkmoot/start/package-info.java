/**
 * What happens before the server: settings are read and checked, the surroundings (port, data
 * directory, database) are tried, then Payara Micro starts with the application. Everything that is
 * wrong ends in one sentence and a non-zero exit. Not here: anything of the application itself,
 * which lives in another class loader and receives its settings as system properties.
 */
@NullMarked
package org.folkmoot.start;

import org.jspecify.annotations.NullMarked;
