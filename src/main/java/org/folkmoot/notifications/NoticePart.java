package org.folkmoot.notifications;

import java.util.List;

/**
 * A part of somebody's notices.
 *
 * @param groups the latest first
 * @param next where the next part begins, for addresses; empty at the end
 */
public record NoticePart(List<NoticeGroup> groups, String next) {

  /** Copies the list. */
  public NoticePart {
    groups = List.copyOf(groups);
  }
}
