package org.folkmoot.pages;

import java.util.List;

/**
 * Which part of a list a page shows.
 *
 * @param page number of the page, from 1 to {@code pages}
 * @param pages number of pages, at least 1
 * @param size entries on one page
 */
public record Paging(int page, int pages, int size) {

  /**
   * The page that was asked for, or the nearest one that there is.
   *
   * @param asked wanted page
   * @param count entries of the whole list
   * @param size entries on one page
   */
  public static Paging of(int asked, long count, int size) {
    int pages = (int) Math.max(1, (count + size - 1) / size);
    return new Paging(Math.max(1, Math.min(asked, pages)), pages, size);
  }

  /** How many entries precede the page. */
  public int first() {
    return (page - 1) * size;
  }

  /** The entries of the page, out of the whole list. */
  public <T> List<T> of(List<T> all) {
    return all.subList(Math.min(first(), all.size()), Math.min(first() + size, all.size()));
  }
}
