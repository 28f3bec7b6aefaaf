package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.Addressee;
import org.folkmoot.mail.Outbox;

/**
 * The parts of writing e-mails about notices, each a transaction of its own: letters and the state
 * of their notices change together, so that nobody gets a letter twice or none.
 */
@ApplicationScoped
class MailSteps {

  /** Letters in one transaction. */
  static final int PART = 100;

  /** Notices that are read for them; whoever has more gets the rest in the next letter. */
  private static final int MOST_NOTICES = 5_000;

  private final NoticeRepository notices;
  private final Topics topics;
  private final NoticeLetters letters;
  private final UnsubscribeTokens tokens;
  private final AccountService accounts;
  private final Outbox outbox;

  @Inject
  MailSteps(
      NoticeRepository notices,
      Topics topics,
      NoticeLetters letters,
      UnsubscribeTokens tokens,
      AccountService accounts,
      Outbox outbox) {
    this.notices = notices;
    this.topics = topics;
    this.letters = letters;
    this.tokens = tokens;
    this.accounts = accounts;
    this.outbox = outbox;
  }

  /**
   * Writes to the next people. What nobody reads any more, and whoever has no open account, is left
   * out.
   *
   * @param confirm called first: whether the work may still go on
   * @return whether there may be more
   */
  @Transactional
  boolean postPart(MailRound round, Runnable confirm) {
    confirm.run();
    List<Long> people = notices.listAddressees(round, PART);
    if (people.isEmpty()) {
      return false;
    }
    List<Notice> due = notices.listDue(round, people, MOST_NOTICES);
    Map<Long, Happening> happenings = topics.read(due);
    Map<Long, Addressee> addressees =
        accounts.addresseesOf(people).stream()
            .collect(Collectors.toMap(Addressee::account, Function.identity()));
    Map<Long, String> codes = tokens.codesOf(addressees.keySet());
    due.stream()
        .filter(notice -> happenings.containsKey(notice.id()))
        .collect(Collectors.groupingBy(Notice::accountId))
        .forEach(
            (account, mine) ->
                Optional.ofNullable(addressees.get(account))
                    .ifPresent(
                        reader ->
                            outbox.post(
                                letters.write(
                                    round,
                                    reader,
                                    NoticeGroup.of(mine, happenings),
                                    codes.getOrDefault(account, "")))));
    notices.setMail(due.stream().map(Notice::id).toList(), MailState.SENT);
    return true;
  }
}
