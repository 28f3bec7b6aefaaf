/** The server of the tests in the container; on the side of the runner, not in the application. */
@NullMarked
package org.folkmoot.container.server;

import org.jspecify.annotations.NullMarked;
