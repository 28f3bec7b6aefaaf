/** What programs learn of pictures. */
@NullMarked
package org.folkmoot.files.rest;

import org.jspecify.annotations.NullMarked;
