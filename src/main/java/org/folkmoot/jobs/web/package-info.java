/** The pages on which staff see long work. */
@NullMarked
package org.folkmoot.jobs.web;

import org.jspecify.annotations.NullMarked;
