package org.folkmoot.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** How large a file may be on the page that is shown, told before one is chosen. */
@Named
@RequestScoped
public class UploadLimit {

  private static final long MEGABYTE = 1024L * 1024;

  /** Room for the other parts of the form. */
  private static final long OTHERS = 64L * 1024;

  private final HttpServletRequest request;

  @Inject
  UploadLimit(HttpServletRequest request) {
    this.request = request;
  }

  /** In whole megabytes, as people are told. */
  public long getMegabytes() {
    return BodyLimits.largestWithFile(request) / MEGABYTE;
  }

  /** In bytes, as a script checks it before anything is sent. */
  public long getBytes() {
    return BodyLimits.largestWithFile(request) - OTHERS;
  }
}
