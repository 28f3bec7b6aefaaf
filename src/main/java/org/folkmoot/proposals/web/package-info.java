/** Pages of proposals. */
@NullMarked
package org.folkmoot.proposals.web;

import org.jspecify.annotations.NullMarked;
