/** The edge that all API methods share: application, problems. */
@NullMarked
package org.folkmoot.platform.rest;

import org.jspecify.annotations.NullMarked;
