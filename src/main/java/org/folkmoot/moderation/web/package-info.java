/** Pages of moderation. */
@NullMarked
package org.folkmoot.moderation.web;

import org.jspecify.annotations.NullMarked;
