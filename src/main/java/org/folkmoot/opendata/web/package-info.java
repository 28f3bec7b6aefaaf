/** The page of open data, its catalog and the calendar of processes. */
@NullMarked
package org.folkmoot.opendata.web;

import org.jspecify.annotations.NullMarked;
