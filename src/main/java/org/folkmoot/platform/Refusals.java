package org.folkmoot.platform;

import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.kernel.AlreadySaved;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What pages and API tell about a failure: a broken rule, which may have shown itself only in the
 * database, when two people did the same in one moment. Services look first and name the rule more
 * exactly; this is for the moment between looking and writing. Everything else is an error.
 */
public final class Refusals {

  /** Unique rules that people can run into, by table and columns. */
  private static final Set<String> RULES =
      Set.of(
          "account(council_id,email)",
          "attachment(kind,subject_id,form,sha256)",
          "file_policy(council_id)",
          "budget_project(round_id,code)",
          "budget_project(round_id,position)",
          "budget_round(council_id,slug)",
          "budget_round(process_id,source_sha256)",
          "allocation_run(round_id,number)",
          "outcome_publication(round_id,number)",
          "decision(council_id,kind,subject_id)",
          "decision_change(decision_id,number)",
          "delivery_rating(decision_id,account_id)",
          "election(council_id,slug)",
          "money_line(decision_id,line_key)",
          "election_announcement(election_id,token)",
          "election_call(election_id,version)",
          "election_extension(waiting_for)",
          "election_reminder(election_id)",
          "vote_withdrawal(waiting_for)",
          "comment_mark(comment_id,account_id)",
          "comment_mention(comment_id,account_id)",
          "council(slug)",
          "council_host(host)",
          "council_host(council_id,position)",
          "idea_import(process_id,stored_hash)",
          "figure_release(council_id,kind,subject_key,unit,breakdown)",
          "figure_subject(council_id,kind,subject_key)",
          "follow(account_id,kind,subject_id)",
          "linked_identity(council_id,provider_id,subject)",
          "linked_identity(provider_id,account_id)",
          "oidc_provider(council_id,issuer)",
          "map_settings(council_id)",
          "moderation_case(council_id,open_key)",
          "moderation_policy(council_id)",
          "moderation_report(case_id,reporter_id)",
          "moderation_settings(council_id)",
          "open_file(council_id,dataset,form)",
          "mute(account_id,muted)",
          "notice_choice(account_id,topic)",
          "participatory_process(council_id,slug)",
          "process_phase(process_id,position)",
          "project_origin(project_id)",
          "project_origin(round_id,proposal_id)",
          "proposal_answer(proposal_id,number)",
          "proposal_category(process_id,slug)",
          "proposal_support(proposal_id,account_id)",
          "proposal_version(proposal_id,number)",
          "privacy_choices(council_id)",
          "register_upload(council_id,is_open)",
          "resident_code(entry_id,kind)",
          "resident_settings(council_id)",
          "role_holding(account_id,role,place)",
          "second_factor(account_id)",
          "safety_record(council_id,number)",
          "safety_finding(record_id,harm)",
          "sieve_reason(case_id,rule)",
          "sieve_text(council_id,kind,reference)",
          "trustee_board(council_id,slug)",
          "ward(council_id,name_key)",
          "ward_shape(ward_id)",
          "writing_pause(account_id)");

  private Refusals() {}

  /** The rule that was broken; empty if it was none. */
  public static Optional<RuleViolation> of(Throwable problem) {
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof RuleViolation rule) {
        return Optional.of(rule);
      } else if (cause instanceof OptimisticLockException) {
        return Optional.of(new ChangedMeanwhile());
      }
    }
    return UniqueViolation.find(problem)
        .filter(broken -> RULES.contains(broken.toString()))
        .map(broken -> new AlreadySaved());
  }

  /** Every rule of the database that people can run into; a test holds it against the tables. */
  public static Set<String> rules() {
    return RULES;
  }
}
