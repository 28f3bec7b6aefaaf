/** Pages of the register, of the desk, and of people who prove that they live here. */
@NullMarked
package org.folkmoot.residents.web;

import org.jspecify.annotations.NullMarked;
