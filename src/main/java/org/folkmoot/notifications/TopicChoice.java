package org.folkmoot.notifications;

/**
 * How somebody is told about a topic.
 *
 * @param topic name of the topic
 * @param onSite whether in the site
 * @param mail when by e-mail
 */
public record TopicChoice(String topic, boolean onSite, MailPace mail) {}
