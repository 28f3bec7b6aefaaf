/** The edge that all pages share: limits, headers, council by host, language, access, errors. */
@NullMarked
package org.folkmoot.platform.web;

import org.jspecify.annotations.NullMarked;
