/**
 * What files are, whatever their names say: pictures that are drawn anew in a few sizes, without
 * anything that the camera wrote into them; documents of the kinds that everybody can open. Not
 * here: whose files they are, and where they are kept.
 */
@NullMarked
package org.folkmoot.files.formats;

import org.jspecify.annotations.NullMarked;
