package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.outcomes.DecisionRefusal;
import org.folkmoot.outcomes.FinanceFileDetails;
import org.folkmoot.outcomes.FinancePreview;
import org.folkmoot.outcomes.FinanceProblem;
import org.folkmoot.outcomes.FinanceService;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where facilitators take over files of the finance office. */
@Named
@RequestScoped
public class FinanceView {

  private static final String SAMPLE =
      "project;date;purpose;planned;spent;voucher\n"
          + "P1;2027-01-31;Design;4500.00;4320.00;2027-0113";

  private final FinanceService finance;
  private final RoundService rounds;
  private final Visitor visitor;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable Part file;
  private @Nullable RoundDetails round;
  private @Nullable FinancePreview preview;

  @Inject
  FinanceView(
      FinanceService finance,
      RoundService rounds,
      Visitor visitor,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.finance = finance;
    this.rounds = rounds;
    this.visitor = visitor;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /**
   * Looks for the round of the address.
   *
   * @throws NotFound if there is none
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  public void load() {
    visitor.requireIn(getRound().processId(), Role.FACILITATOR);
    if (isLooking()) {
      getPreview();
    }
  }

  /** The round. */
  public RoundDetails getRound() {
    RoundDetails known = round;
    if (known == null) {
      known =
          rounds
              .find(address.get("round"))
              .filter(RoundDetails::decided)
              .orElseThrow(NotFound::new);
      round = known;
    }
    return known;
  }

  /** Whether a file is looked through. */
  public boolean isLooking() {
    return address.findId("file").isPresent();
  }

  /** What the file of the address would change. */
  public FinancePreview getPreview() {
    FinancePreview known = preview;
    if (known == null) {
      known = finance.preview(address.findId("file").orElseThrow(NotFound::new));
      preview = known;
    }
    return known;
  }

  /** A problem in words, with its line. */
  public String problem(FinanceProblem one) {
    String what = texts.with("outcomes.finance.problem." + one.kind(), one.detail());
    return one.line() == 0
        ? what
        : texts.with("outcomes.finance.line", String.valueOf(one.line()), what);
  }

  /** Lines as a list of numbers. */
  public String lines(List<Long> lines) {
    return String.join(", ", lines.stream().limit(100).map(String::valueOf).toList());
  }

  /** How a file looks. */
  public String getSample() {
    return SAMPLE;
  }

  /** Files that were taken over. */
  public List<FinanceFileDetails> getFiles() {
    return finance.list(getRound());
  }

  /** Hands a file in, to look at it. */
  public void submit() {
    Optional<Upload> given = Upload.of(file);
    if (given.isEmpty()) {
      feedback.fault("file", "outcomes.finance.file.missing");
      return;
    }
    try {
      long id = finance.submit(getRound().slug(), given.get().name(), given.get().content());
      feedback.lead(getPath() + "&file=" + id);
    } catch (DecisionRefusal e) {
      feedback.fault("file", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Takes the file over. */
  public void take() {
    try {
      int rows = finance.take(getPreview().id());
      feedback.told(getPath(), texts.count("outcomes.finance.taken", rows));
    } catch (DecisionRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  /** Throws the file away. */
  public void drop() {
    finance.drop(getPreview().id());
    feedback.done(getPath(), "outcomes.finance.dropped");
  }

  private String getPath() {
    return "/staff/finance?round=" + getRound().slug();
  }

  /** The file. */
  public @Nullable Part getFile() {
    return file;
  }

  /** For the form. */
  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}
