package org.folkmoot.platform.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * The access matrix: every page and API method, and who may use it. What does not stand here does
 * not exist. A test compares the table with the pages and resources that there are.
 */
public final class AccessTable {

  private static final Set<Role> EVERYBODY = Set.of();
  private static final Set<Role> FACILITATORS = EnumSet.of(Role.FACILITATOR);
  private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
  private static final Set<Role> OFFICERS = EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR);
  private static final Set<Role> SIGNED_IN = EnumSet.allOf(Role.class);
  private static final Set<Role> STAFF =
      EnumSet.of(Role.FACILITATOR, Role.COUNCILLOR, Role.ADMINISTRATOR);

  private static final Map<String, Set<Role>> ROWS =
      Map.ofEntries(
          Map.entry("/", EVERYBODY),
          Map.entry("/index", EVERYBODY),
          Map.entry("/processes", EVERYBODY),
          Map.entry("/process", EVERYBODY),
          Map.entry("/results", EVERYBODY),
          Map.entry("/projects", EVERYBODY),
          Map.entry("/project", EVERYBODY),
          Map.entry("/outcome", EVERYBODY),
          Map.entry("/help", EVERYBODY),
          Map.entry("/accessibility", EVERYBODY),
          Map.entry("/privacy", EVERYBODY),
          Map.entry("/sign-in", EVERYBODY),
          Map.entry("/sign-out", EVERYBODY),
          Map.entry("/setup", EVERYBODY),
          Map.entry("/verify", SIGNED_IN),
          Map.entry("/verify/match", SIGNED_IN),
          Map.entry("/verify/letter", SIGNED_IN),
          Map.entry("/brand/*", EVERYBODY),
          Map.entry("/errors/not-found", EVERYBODY),
          Map.entry("/errors/not-allowed", EVERYBODY),
          Map.entry("/errors/failed", EVERYBODY),
          Map.entry("/staff", STAFF),
          Map.entry("/staff/process", FACILITATORS),
          Map.entry("/staff/round", FACILITATORS),
          Map.entry("/staff/project", FACILITATORS),
          Map.entry("/staff/import", FACILITATORS),
          Map.entry("/staff/import-job", FACILITATORS),
          Map.entry("/staff/count", FACILITATORS),
          Map.entry("/staff/publish", FACILITATORS),
          Map.entry("/staff/compare-rules", STAFF),
          Map.entry("/staff/register", ADMINISTRATORS),
          Map.entry("/staff/register-import", ADMINISTRATORS),
          Map.entry("/staff/letters", ADMINISTRATORS),
          Map.entry("/staff/residents", ADMINISTRATORS),
          Map.entry("/staff/desk", OFFICERS),
          Map.entry("/staff/desk-person", OFFICERS),
          Map.entry("/api/v1/*", EVERYBODY),
          Map.entry("/openapi", EVERYBODY),
          Map.entry("/health/*", EVERYBODY),
          Map.entry("/jakarta.faces.resource/*", EVERYBODY));

  private AccessTable() {}

  /** Every row: path (without extension; {@code *} for all below) and roles (none = everybody). */
  public static Map<String, Set<Role>> rows() {
    return ROWS;
  }

  /** Who may use a path; empty if there is no such path. */
  static Optional<Set<Role>> find(String path) {
    String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    @Nullable Set<Role> exact = ROWS.get(page);
    if (exact != null) {
      return Optional.of(exact);
    }
    return ROWS.entrySet().stream()
        .filter(row -> row.getKey().endsWith("/*"))
        .filter(row -> page.startsWith(row.getKey().substring(0, row.getKey().length() - 1)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
