/** Datasets in the API. */
@NullMarked
package org.folkmoot.opendata.rest;

import org.jspecify.annotations.NullMarked;
