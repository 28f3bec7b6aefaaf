/**
 * The auditor's command line: recompute an allocation, verify an election. It runs without a
 * container and uses only the core.
 */
@NullMarked
package org.folkmoot.audit;

import org.jspecify.annotations.NullMarked;
