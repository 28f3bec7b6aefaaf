package org.folkmoot.processes.web;

/**
 * A step of setting up a process.
 *
 * @param name what is done
 * @param hint what it is about, or what was chosen
 * @param href its page
 * @param missing whether something is missing there
 */
public record ProcessStep(String name, String hint, String href, boolean missing) {}
