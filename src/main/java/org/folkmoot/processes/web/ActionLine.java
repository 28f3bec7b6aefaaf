package org.folkmoot.processes.web;

/**
 * Something that people can do in a process now, or somebody else can.
 *
 * @param name what it is
 * @param sentence until when, or why the visitor cannot
 * @param advice what the visitor can do about that; empty if there is nothing to do
 * @param href where it is done, or what must be done first; empty if the visitor can do nothing
 * @param link words of the link
 * @param main whether it is the first thing that the visitor can do
 */
public record ActionLine(
    String name, String sentence, String advice, String href, String link, boolean main) {

  /** Where people show that they live here. */
  static final String VERIFY = "/verify";

  /** Whether the visitor must show to live here first. */
  public boolean unproved() {
    return href.equals(VERIFY);
  }

  /** Whether it is a link that stands back behind another one. */
  public boolean minor() {
    return !main && !href.isEmpty();
  }
}
