/** Pages and addresses of files. */
@NullMarked
package org.folkmoot.files.web;

import org.jspecify.annotations.NullMarked;
