package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.moderation.sieve.SieveHit;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;

/** Puts titles of processes and names of reporters to cases: one statement each. */
@ApplicationScoped
class CaseTable {

  private final ProcessService processes;
  private final AccountService accounts;
  private final SieveRepository sieve;

  @Inject
  CaseTable(ProcessService processes, AccountService accounts, SieveRepository sieve) {
    this.processes = processes;
    this.accounts = accounts;
    this.sieve = sieve;
  }

  /** Cases of processes that are known already. */
  static List<CaseDetails> details(List<ModerationCase> cases, List<ProcessDetails> processes) {
    Map<Long, LocalizedText> titles =
        processes.stream().collect(Collectors.toMap(ProcessDetails::id, ProcessDetails::title));
    return cases.stream()
        .map(one -> one.toDetails(titles.getOrDefault(one.processId(), LocalizedText.EMPTY)))
        .toList();
  }

  /** Cases of processes that everybody may see; others stand there without a title. */
  List<CaseDetails> details(List<ModerationCase> cases) {
    return details(cases, cases.isEmpty() ? List.of() : processes.list());
  }

  /** Why rules asked for some cases. */
  List<SieveHit> reasons(List<ModerationCase> cases) {
    return sieve.listReasons(cases.stream().map(ModerationCase::id).toList()).stream()
        .map(SieveReason::hit)
        .toList();
  }

  List<ReportDetails> reports(List<ContentReport> reports) {
    Set<Long> people =
        reports.stream()
            .map(report -> report.reporterId().orElse(null))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<Long, String> names = accounts.namesForStaff(people);
    return reports.stream()
        .map(
            report ->
                report.toDetails(
                    report.reporterId().map(id -> names.getOrDefault(id, "")).orElse("")))
        .toList();
  }
}
