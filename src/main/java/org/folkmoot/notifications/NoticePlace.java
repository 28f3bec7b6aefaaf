package org.folkmoot.notifications;

import org.folkmoot.texts.LocalizedText;

/**
 * What something that happened belongs to: notices about the same place are told in one line.
 *
 * @param about lasting key, for example {@code proposal/17}; at most 40 characters
 * @param process what its process is called
 * @param title what it is called
 */
public record NoticePlace(String about, LocalizedText process, LocalizedText title) {

  /** Key of one thing of a kind. */
  public static String key(String kind, long id) {
    return kind + "/" + id;
  }
}
