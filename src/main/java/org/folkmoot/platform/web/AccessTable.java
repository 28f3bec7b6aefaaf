package org.folkmoot.platform.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * The access matrix: every page and API method, and who may use it. What does not stand here does
 * not exist. A test compares the table with the pages and resources that there are.
 */
public final class AccessTable {

  private static final Access EVERYBODY = Access.EVERYBODY;
  private static final Access SIGNED_IN = Access.SIGNED_IN;
  private static final Access ADMINISTRATORS = Access.of(Role.ADMINISTRATOR);
  private static final Access OFFICERS = Access.of(Role.FACILITATOR, Role.ADMINISTRATOR);
  private static final Access FACILITATORS = Access.of(Role.FACILITATOR);
  private static final Access TRUSTEES = Access.of(Role.TRUSTEE);
  private static final Access MODERATORS = Access.of(Role.FACILITATOR, Role.MODERATOR);
  private static final Access JUDGES =
      Access.of(Role.FACILITATOR, Role.MODERATOR, Role.ADMINISTRATOR);
  private static final Access STAFF = new Access(false, EnumSet.allOf(Role.class));
  private static final Access LOG_READERS =
      Access.of(Role.COUNCILLOR, Role.ADMINISTRATOR, Role.AUDITOR);
  private static final Access READERS =
      Access.of(Role.FACILITATOR, Role.COUNCILLOR, Role.ADMINISTRATOR, Role.AUDITOR);

  private static final Map<String, Access> ROWS =
      Map.ofEntries(
          Map.entry("/", EVERYBODY),
          Map.entry("/index", EVERYBODY),
          Map.entry("/processes", EVERYBODY),
          Map.entry("/process", EVERYBODY),
          Map.entry("/preview", EVERYBODY),
          Map.entry("/proposals", EVERYBODY),
          Map.entry("/proposal", EVERYBODY),
          Map.entry("/propose", EVERYBODY),
          Map.entry("/proposal-files", SIGNED_IN),
          Map.entry("/file", SIGNED_IN),
          Map.entry("/files/*", EVERYBODY),
          Map.entry("/preview/files/*", EVERYBODY),
          Map.entry("/idea-changes", EVERYBODY),
          Map.entry("/poster", EVERYBODY),
          Map.entry("/i/*", EVERYBODY),
          Map.entry("/report", EVERYBODY),
          Map.entry("/appeal", SIGNED_IN),
          Map.entry("/moderation", EVERYBODY),
          Map.entry("/comment", EVERYBODY),
          Map.entry("/search", EVERYBODY),
          Map.entry("/results", EVERYBODY),
          Map.entry("/projects", EVERYBODY),
          Map.entry("/project", EVERYBODY),
          Map.entry("/outcome", EVERYBODY),
          Map.entry("/decisions", EVERYBODY),
          Map.entry("/decision", EVERYBODY),
          Map.entry("/delivery", EVERYBODY),
          Map.entry("/votes", EVERYBODY),
          Map.entry("/vote", EVERYBODY),
          Map.entry("/vote/find", EVERYBODY),
          Map.entry("/vote/pots", EVERYBODY),
          Map.entry("/vote/check", EVERYBODY),
          Map.entry("/data", EVERYBODY),
          Map.entry("/data/catalog.jsonld", EVERYBODY),
          Map.entry("/data/calendar.ics", EVERYBODY),
          Map.entry("/figures", EVERYBODY),
          Map.entry("/ward", EVERYBODY),
          Map.entry("/ward-by-postcode", EVERYBODY),
          Map.entry("/staff/figures", READERS),
          Map.entry("/staff/interests", Access.of(Role.COUNCILLOR)),
          Map.entry("/vote/report", EVERYBODY),
          Map.entry("/help", EVERYBODY),
          Map.entry("/accessibility", EVERYBODY),
          Map.entry("/privacy", EVERYBODY),
          Map.entry("/sign-in", EVERYBODY),
          Map.entry("/sign-out", EVERYBODY),
          Map.entry("/setup", EVERYBODY),
          Map.entry("/verify", SIGNED_IN),
          Map.entry("/verify/match", SIGNED_IN),
          Map.entry("/verify/letter", SIGNED_IN),
          Map.entry("/second-step", EVERYBODY),
          Map.entry("/sign-up", EVERYBODY),
          Map.entry("/sign-up-code", EVERYBODY),
          Map.entry("/sign-up-finish", EVERYBODY),
          Map.entry("/forgot-password", EVERYBODY),
          Map.entry("/reset-password", EVERYBODY),
          Map.entry("/new-email", EVERYBODY),
          Map.entry("/confirm", SIGNED_IN),
          Map.entry("/account", SIGNED_IN),
          Map.entry("/account/details", SIGNED_IN),
          Map.entry("/account/email", SIGNED_IN),
          Map.entry("/account/ideas", SIGNED_IN),
          Map.entry("/account/notifications", SIGNED_IN),
          Map.entry("/account/following", SIGNED_IN),
          Map.entry("/notifications", SIGNED_IN),
          Map.entry("/notifications/open", SIGNED_IN),
          Map.entry("/notifications/mute", SIGNED_IN),
          Map.entry("/notifications/count", SIGNED_IN),
          Map.entry("/unsubscribe", EVERYBODY),
          Map.entry("/feeds/processes", EVERYBODY),
          Map.entry("/feeds/process", EVERYBODY),
          Map.entry("/feeds/ideas", EVERYBODY),
          Map.entry("/feeds/comments", EVERYBODY),
          Map.entry("/account/password", SIGNED_IN),
          Map.entry("/account/second-factor", SIGNED_IN),
          Map.entry("/account/sign-ins", SIGNED_IN),
          Map.entry("/account/services", SIGNED_IN),
          Map.entry("/to-service", EVERYBODY),
          Map.entry("/oidc/callback", EVERYBODY),
          Map.entry("/service-sign-up", EVERYBODY),
          Map.entry("/service-sign-up-code", EVERYBODY),
          Map.entry("/account/data", SIGNED_IN),
          Map.entry("/account/data-file", SIGNED_IN),
          Map.entry("/account/delete", SIGNED_IN),
          Map.entry("/account-deleted", EVERYBODY),
          Map.entry("/complaint", EVERYBODY),
          Map.entry("/complaint-sent", EVERYBODY),
          Map.entry("/brand/*", EVERYBODY),
          Map.entry("/booth", EVERYBODY),
          Map.entry("/booth/*", EVERYBODY),
          Map.entry("/webcat.json", EVERYBODY),
          Map.entry("/folkmoot-audit.jar", EVERYBODY),
          Map.entry("/trustee/*", EVERYBODY),
          Map.entry("/recount/*", EVERYBODY),
          Map.entry("/process-archive", EVERYBODY),
          Map.entry("/errors/not-found", EVERYBODY),
          Map.entry("/errors/not-allowed", EVERYBODY),
          Map.entry("/errors/failed", EVERYBODY),
          Map.entry("/staff", STAFF),
          Map.entry("/staff/first-steps", ADMINISTRATORS),
          Map.entry("/staff/process", FACILITATORS),
          Map.entry("/staff/process-about", FACILITATORS),
          Map.entry("/staff/process-days", FACILITATORS),
          Map.entry("/staff/process-open", FACILITATORS),
          Map.entry("/staff/process-people", FACILITATORS),
          Map.entry("/staff/process-preview", FACILITATORS),
          Map.entry("/staff/process-end", FACILITATORS),
          Map.entry("/staff/process-archive", FACILITATORS),
          Map.entry("/staff/process-picture", FACILITATORS),
          Map.entry("/staff/proposals", MODERATORS),
          Map.entry("/staff/proposal", MODERATORS),
          Map.entry("/staff/idea-import", FACILITATORS),
          Map.entry("/staff/idea-import-job", FACILITATORS),
          Map.entry("/staff/moderation", JUDGES),
          Map.entry("/staff/moderation-case", JUDGES),
          Map.entry("/staff/moderation-rules", ADMINISTRATORS),
          Map.entry("/staff/moderation-settings", Access.of(Role.MODERATOR, Role.ADMINISTRATOR)),
          Map.entry("/staff/paused", Access.of(Role.MODERATOR, Role.ADMINISTRATOR)),
          Map.entry(
              "/staff/online-safety",
              Access.of(Role.FACILITATOR, Role.MODERATOR, Role.ADMINISTRATOR, Role.AUDITOR)),
          Map.entry("/staff/online-safety-form", ADMINISTRATORS),
          Map.entry("/staff/categories", FACILITATORS),
          Map.entry("/staff/refusal-reasons", OFFICERS),
          Map.entry("/staff/answers", FACILITATORS),
          Map.entry("/staff/idea-projects", FACILITATORS),
          Map.entry("/staff/votes", READERS),
          Map.entry("/staff/vote", READERS),
          Map.entry("/staff/vote-about", FACILITATORS),
          Map.entry("/staff/vote-question", FACILITATORS),
          Map.entry("/staff/vote-preview", READERS),
          Map.entry("/staff/vote-confirm", OFFICERS),
          Map.entry("/staff/vote-end", FACILITATORS),
          Map.entry("/staff/vote-key", FACILITATORS),
          Map.entry("/staff/vote-pots", FACILITATORS),
          Map.entry("/staff/boards", READERS),
          Map.entry("/staff/board", READERS),
          Map.entry("/staff/board-new", OFFICERS),
          Map.entry("/staff/board-seat", OFFICERS),
          Map.entry("/staff/board-anew", OFFICERS),
          Map.entry("/staff/board-delete", OFFICERS),
          Map.entry("/keys", TRUSTEES),
          Map.entry("/key", TRUSTEES),
          Map.entry("/key-lost", TRUSTEES),
          Map.entry("/key/work", TRUSTEES),
          Map.entry("/key/words", TRUSTEES),
          Map.entry("/key/ciphertexts", TRUSTEES),
          Map.entry("/key/files", TRUSTEES),
          Map.entry("/key/archive", TRUSTEES),
          Map.entry("/staff/decisions", READERS),
          Map.entry("/staff/decision", FACILITATORS),
          Map.entry("/staff/delivery", FACILITATORS),
          Map.entry("/staff/fates", READERS),
          Map.entry("/staff/finance", FACILITATORS),
          Map.entry("/staff/vote-extend", OFFICERS),
          Map.entry("/staff/vote-withdraw", OFFICERS),
          Map.entry("/staff/vote-letters", FACILITATORS),
          Map.entry("/staff/vote-reports", ADMINISTRATORS),
          Map.entry("/staff/vote-report", ADMINISTRATORS),
          Map.entry("/staff/round", FACILITATORS),
          Map.entry("/staff/project", FACILITATORS),
          Map.entry("/staff/import", FACILITATORS),
          Map.entry("/staff/import-job", FACILITATORS),
          Map.entry("/staff/count", FACILITATORS),
          Map.entry("/staff/publish", FACILITATORS),
          Map.entry("/staff/compare-rules", READERS),
          Map.entry("/staff/rules-brief", READERS),
          Map.entry("/staff/recounts", READERS),
          Map.entry("/staff/council", ADMINISTRATORS),
          Map.entry("/staff/map", ADMINISTRATORS),
          Map.entry("/staff/files", ADMINISTRATORS),
          Map.entry("/staff/people", ADMINISTRATORS),
          Map.entry("/staff/person", ADMINISTRATORS),
          Map.entry("/staff/invite", ADMINISTRATORS),
          Map.entry("/staff/invitations", ADMINISTRATORS),
          Map.entry("/staff/team", ADMINISTRATORS),
          Map.entry("/staff/role", ADMINISTRATORS),
          Map.entry("/staff/log", READERS),
          Map.entry("/staff/log-export", LOG_READERS),
          Map.entry("/staff/search", ADMINISTRATORS),
          Map.entry("/staff/jobs", OFFICERS),
          Map.entry("/staff/job", OFFICERS),
          Map.entry("/staff/mail", ADMINISTRATORS),
          Map.entry("/staff/sign-in-services", ADMINISTRATORS),
          Map.entry("/staff/sign-in-service", ADMINISTRATORS),
          Map.entry("/staff/privacy", ADMINISTRATORS),
          Map.entry("/staff/retention", ADMINISTRATORS),
          Map.entry("/staff/complaints", ADMINISTRATORS),
          Map.entry("/staff/complaint", ADMINISTRATORS),
          Map.entry("/staff/delete-account", ADMINISTRATORS),
          Map.entry("/demo/mail", EVERYBODY),
          Map.entry("/demo/letter", EVERYBODY),
          Map.entry("/staff/register", ADMINISTRATORS),
          Map.entry("/staff/register-import", ADMINISTRATORS),
          Map.entry("/staff/letters", ADMINISTRATORS),
          Map.entry("/staff/residents", ADMINISTRATORS),
          Map.entry("/staff/desk", OFFICERS),
          Map.entry("/staff/desk-person", OFFICERS),
          Map.entry("/api/v1/*", EVERYBODY),
          Map.entry("/openapi", EVERYBODY),
          Map.entry("/health/live", EVERYBODY),
          Map.entry("/health/ready", EVERYBODY),
          Map.entry("/jakarta.faces.resource/*", EVERYBODY));

  /** PrimeFaces' files made on demand: no page of ours has any, yet it answers with nothing. */
  private static final String MADE_ON_DEMAND = "/jakarta.faces.resource/dynamiccontent";

  private AccessTable() {}

  /** Every row: path (without extension; {@code *} for all below) and who may use it. */
  public static Map<String, Access> rows() {
    return ROWS;
  }

  /** Who may use a path; empty if there is no such path. */
  static Optional<Access> find(String path) {
    String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    @Nullable Access exact = ROWS.get(page);
    if (exact != null) {
      return Optional.of(exact);
    }
    return ROWS.entrySet().stream()
        .filter(row -> row.getKey().endsWith("/*"))
        .filter(row -> !page.startsWith(MADE_ON_DEMAND))
        .filter(row -> page.startsWith(row.getKey().substring(0, row.getKey().length() - 1)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
