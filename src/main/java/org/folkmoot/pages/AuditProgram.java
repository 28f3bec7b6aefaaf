package org.folkmoot.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;

/**
 * The program with which everybody checks files of ours on a computer. It comes with {@code
 * folkmoot.jar}; a server that was given the application alone has none.
 */
@Named
@RequestScoped
public class AuditProgram {

  /** Name of the file, as commands on pages have it. */
  static final String NAME = "folkmoot-audit.jar";

  private static final String PLACE = "/WEB-INF/" + NAME;
  private static final long MEGABYTE = 1_000_000;

  private final ServletContext application;

  @Inject
  AuditProgram(ServletContext application) {
    this.application = application;
  }

  /** Whether it can be taken along from here. */
  public boolean isThere() {
    return place().isPresent();
  }

  /** Its size in megabytes, at least 1. */
  public long getMegabytes() {
    return Math.max(1, Math.round((double) size() / MEGABYTE));
  }

  /** Its size in bytes; 0 without one. */
  long size() {
    return place().map(AuditProgram::length).orElse(0L);
  }

  /** Its bytes; empty without one. */
  Optional<InputStream> open() {
    return Optional.ofNullable(application.getResourceAsStream(PLACE));
  }

  private Optional<URL> place() {
    try {
      return Optional.ofNullable(application.getResource(PLACE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long length(URL place) {
    try {
      URLConnection connection = place.openConnection();
      try (InputStream opened = connection.getInputStream()) {
        return opened == null ? 0 : connection.getContentLengthLong();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
