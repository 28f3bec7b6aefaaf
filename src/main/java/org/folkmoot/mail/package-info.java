/**
 * Letters by e-mail: written from templates in the council's words and the reader's language, put
 * into an outbox within the transaction of what they tell about, and sent by a job that tries again
 * (RFC 5322 messages by RFC 5321). In the demo they are shown and never sent. Not here: when to
 * write to whom, which the features decide; and the words, which are message bundles.
 */
@NullMarked
package org.folkmoot.mail;

import org.jspecify.annotations.NullMarked;
