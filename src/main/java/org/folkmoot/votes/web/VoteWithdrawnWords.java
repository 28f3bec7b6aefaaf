package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.VoteOption;
import org.folkmoot.votes.WithdrawalDetails;
import org.folkmoot.votes.WithdrawalService;

/** What pages say of a project that left while people voted. */
@Named
@RequestScoped
public class VoteWithdrawnWords {

  private final WithdrawalService withdrawals;
  private final Texts texts;
  private final Map<Long, List<WithdrawalDetails>> known = new HashMap<>();

  @Inject
  VoteWithdrawnWords(WithdrawalService withdrawals, Texts texts) {
    this.withdrawals = withdrawals;
    this.texts = texts;
  }

  /** What left the paper of a vote, the first one first. */
  public List<WithdrawalDetails> list(ElectionDetails election) {
    return known.computeIfAbsent(election.id(), id -> withdrawals.listConfirmed(election));
  }

  /** When and why an option left, and what that means; empty if it did not. */
  public String note(ElectionDetails election, VoteOption option) {
    return list(election).stream()
        .filter(one -> one.code().equals(option.code()))
        .findFirst()
        .map(this::note)
        .orElse("");
  }

  private String note(WithdrawalDetails one) {
    return texts
        .with("votes.withdraw.note", texts.dateTime(one.at()), texts.text(one.reason()), "")
        .strip();
  }

  /** The name of a project on the paper. */
  public String name(ElectionDetails election, WithdrawalDetails one) {
    return VoteWithdrawView.options(election).stream()
        .filter(option -> option.code().equals(one.code()))
        .findFirst()
        .map(option -> texts.text(option.text()))
        .orElse(one.code());
  }

  /** A line of a list: which project, when and why. */
  public String line(ElectionDetails election, WithdrawalDetails one) {
    return name(election, one) + ": " + note(one);
  }
}
