/** Archives on the pages of processes: facilitators make them, everybody takes them along. */
@NullMarked
package org.folkmoot.archives.web;

import org.jspecify.annotations.NullMarked;
