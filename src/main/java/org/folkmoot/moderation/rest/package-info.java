/** The public log of moderation in the API. */
@NullMarked
package org.folkmoot.moderation.rest;

import org.jspecify.annotations.NullMarked;
