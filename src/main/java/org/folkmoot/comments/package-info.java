/**
 * What people say about something: threads of comments, edited for a quarter of an hour, marked as
 * helpful, deleted by their authors, hidden by moderators. Not here: what is talked about, which
 * each feature gives as a {@link org.folkmoot.comments.CommentSubject}.
 */
@NullMarked
package org.folkmoot.comments;

import org.jspecify.annotations.NullMarked;
