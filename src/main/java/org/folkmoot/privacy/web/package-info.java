/** Pages and files of privacy. */
@NullMarked
package org.folkmoot.privacy.web;

import org.jspecify.annotations.NullMarked;
