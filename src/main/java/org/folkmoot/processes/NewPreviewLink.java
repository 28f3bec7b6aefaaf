package org.folkmoot.processes;

/**
 * A link that was made just now. Both parts are shown once and stored nowhere.
 *
 * @param token what stands in its address
 * @param password what its readers type
 */
public record NewPreviewLink(String token, String password) {

  /** Says nothing, so that no log can. */
  @Override
  public String toString() {
    return "NewPreviewLink";
  }
}
