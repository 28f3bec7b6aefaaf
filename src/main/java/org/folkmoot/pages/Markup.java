package org.folkmoot.pages;

/** Text inside HTML that is not written by Faces. */
public final class Markup {

  private Markup() {}

  /** The text as the content of an element or the value of an attribute in quotes. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
