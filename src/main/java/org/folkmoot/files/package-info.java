/**
 * Pictures and documents that stand with something: added, described, put in order, hidden by
 * moderators, removed; kept in the database in pieces. Not here: what may carry files, which each
 * feature gives as a {@link org.folkmoot.files.FileSubject}.
 */
@NullMarked
package org.folkmoot.files;

import org.jspecify.annotations.NullMarked;
