package org.folkmoot.files.formats;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.kernel.Bytes;

/**
 * A picture drawn anew: JPEG files of up to three widths without anything but pixels.
 *
 * @param width pixels in a row of the widest
 * @param height rows of the widest
 * @param files content by width
 */
public record Picture(int width, int height, SortedMap<Integer, Bytes> files) {

  /** Copies the map. */
  public Picture {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Length of all files in bytes. */
  public long size() {
    return files.values().stream().mapToLong(Bytes::size).sum();
  }
}
