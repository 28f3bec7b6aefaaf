/**
 * Words, numbers, money and dates in the reader's language. Not here: the words themselves, which
 * are message bundles among the resources, and texts of a brand.
 */
@NullMarked
package org.folkmoot.texts;

import org.jspecify.annotations.NullMarked;
