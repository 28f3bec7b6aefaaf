package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.Addressee;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;

/** The parts of {@link SupporterLetters}, each a transaction of its own. */
@ApplicationScoped
class SupporterLetterSteps {

  /** Letters in one transaction: few enough that nobody waits for it. */
  static final int PART = 100;

  private final NoticeRepository notices;
  private final ProposalRepository proposals;
  private final AccountService accounts;
  private final Outbox outbox;

  @Inject
  SupporterLetterSteps(
      NoticeRepository notices,
      ProposalRepository proposals,
      AccountService accounts,
      Outbox outbox) {
    this.notices = notices;
    this.proposals = proposals;
    this.accounts = accounts;
    this.outbox = outbox;
  }

  /**
   * Posts the next letters of a notice. An answer that does not stand any more is told to nobody:
   * whoever changed it has asked for letters of their own.
   *
   * @return whether there may be more
   */
  @Transactional
  boolean postPart(JobRun run) {
    run.confirm();
    Optional<SupporterNotice> found = notices.find(run.subject());
    if (found.isEmpty()) {
      return false;
    }
    SupporterNotice notice = found.get();
    List<ProposalSupport> part =
        proposals.find(notice.proposalId()).filter(notice::isAbout).isPresent()
            ? notices.listNext(notice, PART)
            : List.of();
    if (part.isEmpty()) {
      notices.remove(notice);
      return false;
    }
    accounts
        .addresseesOf(part.stream().map(ProposalSupport::accountId).toList())
        .forEach(addressee -> post(addressee, notice));
    notice.advance(part.get(part.size() - 1).id());
    return true;
  }

  private void post(Addressee addressee, SupporterNotice notice) {
    String reference = Proposal.reference(notice.proposalId());
    outbox.post(
        Letter.of(
                addressee.email(),
                addressee.locale(),
                "proposals.mail.supported." + notice.answer().name(),
                addressee.name(),
                reference)
            .withLink("/proposal?ref=" + reference)
            .inBulk());
  }
}
