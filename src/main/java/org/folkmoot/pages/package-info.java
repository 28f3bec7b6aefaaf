/**
 * What pages have in common: their address and its parameters, messages after an action, lists by
 * pages, uploads, files to take along, and text that is safe in HTML and in spreadsheets. Not here:
 * anything of one feature, and who may see a page.
 */
@NullMarked
package org.folkmoot.pages;

import org.jspecify.annotations.NullMarked;
