/**
 * What people are told of: what they follow, notices in the site, e-mails at once, daily or weekly,
 * and how each of these is chosen, muted and stopped. Features say what happened and read it back
 * when it is told. Not here: letters that are no choice, such as codes and decisions of moderators.
 */
@NullMarked
package org.folkmoot.notifications;

import org.jspecify.annotations.NullMarked;
