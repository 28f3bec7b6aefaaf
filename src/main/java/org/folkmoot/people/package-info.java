/**
 * Who takes part and who is looking, as every feature sees them: person, role, visitor; and the
 * ports through which features answer for what they keep about people. Not here: accounts, and how
 * somebody signs in.
 */
@NullMarked
package org.folkmoot.people;

import org.jspecify.annotations.NullMarked;
