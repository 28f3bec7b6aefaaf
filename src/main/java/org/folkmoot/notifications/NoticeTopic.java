package org.folkmoot.notifications;

/**
 * Something about which people choose how they are told. What it is about is said by the texts
 * {@code notifications.topic.<name>}, {@code notifications.line.<name>.single} and {@code
 * notifications.line.<name>.several}.
 *
 * @param name lasting name, for example {@code reply}; at most 20 characters
 * @param position where it stands among all topics
 * @param usual when people get e-mail who chose nothing; in the site they are told in any case
 */
public record NoticeTopic(String name, int position, MailPace usual) {}
