package org.folkmoot.product;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Addresses under which each page is looked at, by who may see it. */
final class EveryPage {

  static final List<String> PUBLIC =
      List.of(
          "/",
          "/index",
          "/processes",
          "/process?process=city-budget-2025",
          "/process?process=city-budget-2026",
          "/proposals?process=safer-streets",
          "/proposals?process=safer-streets&q=no+such+words",
          "/proposal?ref=P1",
          "/propose?process=safer-streets",
          "/propose?process=safer-streets&step=text",
          "/poster?ref=P1",
          "/report?kind=proposal&ref=P1",
          "/moderation",
          "/comment?id=1",
          "/search",
          "/search?q=mill+road",
          "/search?q=no+such+words",
          "/results",
          "/projects?round=city-budget-2025",
          "/projects?round=city-budget-2025&q=no+such+words",
          "/project?round=city-budget-2025&project=P1",
          "/outcome?round=city-budget-2025",
          "/decisions",
          "/decisions?state=overdue",
          "/decisions?state=kept&verdict=defer",
          "/delivery?round=city-budget-2025",
          "/votes",
          "/data",
          "/figures",
          "/ward",
          "/figures?round=city-budget-2025",
          "/help",
          "/accessibility",
          "/privacy",
          "/complaint",
          "/account-deleted",
          "/sign-in",
          "/sign-up",
          "/sign-up-code?ref=none",
          "/sign-up-finish?token=none",
          "/service-sign-up-code?ref=none",
          "/forgot-password",
          "/reset-password?token=none",
          "/new-email?token=none",
          "/unsubscribe?token=none",
          "/demo/mail",
          "/errors/not-found",
          "/errors/not-allowed",
          "/errors/failed");

  static final List<String> RESIDENT =
      List.of(
          "/account",
          "/propose?process=safer-streets",
          "/account/details",
          "/account/email",
          "/account/ideas",
          "/account/notifications",
          "/account/following",
          "/notifications",
          "/account/password",
          "/account/second-factor",
          "/account/sign-ins",
          "/account/services",
          "/account/data",
          "/account/delete",
          "/verify",
          "/verify/match",
          "/verify/letter",
          "/confirm?next=/account",
          "/sign-out");

  static final List<String> FACILITATOR =
      List.of(
          "/staff",
          "/staff/log",
          "/staff/log?from=2020-01-01&to=2020-01-02",
          "/staff/process?process=city-budget-2025",
          "/staff/process-about",
          "/staff/process-about?process=city-budget-2026",
          "/staff/process-days?process=city-budget-2026",
          "/staff/process-open?process=city-budget-2026",
          "/staff/process-people?process=city-budget-2026",
          "/staff/process-preview?process=city-budget-2026",
          "/staff/process-end?process=city-budget-2025&way=archive",
          "/staff/process-archive?process=city-budget-2025",
          "/staff/process-end?process=city-budget-2026&way=withdraw",
          "/staff/process-picture?process=safer-streets",
          "/staff/proposals?process=safer-streets",
          "/proposal-files?ref=P1",
          "/staff/proposal?ref=P1",
          "/staff/moderation",
          "/staff/moderation?show=all",
          "/staff/moderation-case?kind=proposal&ref=P1",
          "/staff/categories?process=safer-streets",
          "/staff/refusal-reasons",
          "/staff/idea-import?process=safer-streets",
          "/staff/idea-projects?process=safer-streets&refs=P1,P2",
          "/staff/answers?process=safer-streets&refs=P1,P2",
          "/staff/round?process=city-budget-2026",
          "/staff/round?round=city-budget-2025",
          "/staff/project?round=city-budget-2025",
          "/staff/project?round=city-budget-2025&project=P1",
          "/staff/import?process=city-budget-2026",
          "/staff/count?round=city-budget-2025",
          "/staff/publish?round=city-budget-2025&run=1",
          "/staff/decisions",
          "/staff/decisions?state=overdue",
          "/staff/decision?kind=round&ref=city-budget-2025",
          "/staff/decision?kind=project&ref=city-budget-2025/P1",
          "/staff/fates",
          "/staff/finance?round=city-budget-2025",
          "/staff/recounts",
          "/staff/votes",
          "/staff/boards",
          "/staff/board-new",
          "/staff/figures",
          "/staff/vote-about?process=city-budget-2026",
          "/staff/compare-rules?round=city-budget-2025",
          "/staff/compare-rules?round=city-budget-2025&budget=100000",
          "/outcome?round=city-budget-2025&run=1");

  static final List<String> ADMINISTRATOR =
      List.of(
          "/staff",
          "/staff/first-steps",
          "/staff/council",
          "/staff/map",
          "/staff/files",
          "/staff/people",
          "/staff/people?q=no-such-person",
          "/staff/invite",
          "/staff/invitations",
          "/staff/team?process=city-budget-2025",
          "/staff/search",
          "/staff/jobs",
          "/staff/moderation-rules",
          "/staff/moderation-settings",
          "/staff/paused",
          "/staff/online-safety",
          "/staff/online-safety-form",
          "/staff/mail",
          "/staff/sign-in-services",
          "/staff/sign-in-service",
          "/staff/privacy",
          "/staff/retention",
          "/staff/complaints",
          "/staff/vote-reports",
          "/staff/register",
          "/staff/letters",
          "/staff/residents",
          "/staff/desk",
          "/account");

  /** Pages of one thing, which {@link PagesIT} reaches on the way that people go. */
  static final List<String> BY_A_LINK =
      List.of(
          "/staff/import-job",
          "/staff/idea-import-job",
          "/idea-changes",
          "/decision",
          "/staff/delivery",
          "/staff/job",
          "/vote",
          "/vote/find",
          "/vote/check",
          "/vote/report",
          "/staff/vote",
          "/staff/vote-question",
          "/staff/vote-preview",
          "/staff/vote-confirm",
          "/staff/vote-end",
          "/staff/vote-key",
          "/staff/vote-pots",
          "/staff/board",
          "/staff/board-seat",
          "/staff/board-anew",
          "/keys",
          "/key",
          "/staff/vote-extend",
          "/staff/vote-letters",
          "/staff/vote-report",
          "/staff/person",
          "/staff/role",
          "/staff/delete-account",
          "/staff/register-import",
          "/staff/desk-person",
          "/staff/complaint",
          "/complaint-sent",
          "/file",
          "/appeal",
          "/notifications/mute");

  /** What is not looked at here, and why. */
  static final Map<String, String> NOT_HERE =
      Map.ofEntries(
          Map.entry("/process-archive", "a file; ArchiveIT"),
          Map.entry("/staff/rules-brief", "a file; RulesBriefIT"),
          Map.entry("/setup", "opens before the first council only: FirstRunIT looks at it"),
          Map.entry("/preview", "needs a link: PreviewIT looks at it"),
          Map.entry("/second-step", "needs a second factor: PeopleJourneyIT looks at it"),
          Map.entry("/service-sign-up", "needs a sign-in service: ForeignSignInIT looks at it"),
          Map.entry("/to-service", "leads on to a service"),
          Map.entry("/oidc/callback", "leads on from a service"),
          Map.entry("/booth", "no page of Faces: BoothPageTest and BoothIT look at it"),
          Map.entry("/key/work", "for the script of a page"),
          Map.entry("/key/words", "for the script of a page"),
          Map.entry("/key/ciphertexts", "for the script of a page"),
          Map.entry("/key/files", "a download"),
          Map.entry("/key/archive", "a download"),
          Map.entry("/account/data-file", "a download"),
          Map.entry("/staff/log-export", "a download"),
          Map.entry("/demo/letter", "a letter as it is sent, not a page of the site"),
          Map.entry("/notifications/open", "leads on to what a notice is about"),
          Map.entry("/notifications/count", "for programs"),
          Map.entry("/data/catalog.jsonld", "for programs"),
          Map.entry("/data/calendar.ics", "for programs"),
          Map.entry("/staff/interests", "for councillors: FiguresIT looks at it"),
          Map.entry("/feeds/processes", "for programs"),
          Map.entry("/feeds/process", "for programs"),
          Map.entry("/feeds/ideas", "for programs"),
          Map.entry("/feeds/comments", "for programs"),
          Map.entry("/openapi", "for programs"),
          Map.entry("/health/live", "for programs"),
          Map.entry("/health/ready", "for programs"));

  private EveryPage() {}

  /** Rows of the access table that are accounted for. */
  static Set<String> accountedFor() {
    Set<String> all = new TreeSet<>(NOT_HERE.keySet());
    all.addAll(BY_A_LINK);
    Stream.of(PUBLIC, RESIDENT, FACILITATOR, ADMINISTRATOR)
        .flatMap(List::stream)
        .map(address -> address.replaceFirst("\\?.*", ""))
        .forEach(all::add);
    return all;
  }
}
