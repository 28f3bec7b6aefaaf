/** The page and the files of the administration log. */
@NullMarked
package org.folkmoot.journal.web;

import org.jspecify.annotations.NullMarked;
