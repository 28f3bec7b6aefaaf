package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.residents.TryResult;
import org.folkmoot.residents.VerificationService;
import org.jspecify.annotations.Nullable;

/** The page on which a person types a code from a letter or from the desk. */
@Named
@RequestScoped
public class CodeView {

  private final VerificationService verifications;
  private final Visitor visitor;
  private final Feedback feedback;
  private final CallerOfRequest caller;
  private String code = "";
  private @Nullable TryResult result;

  @Inject
  CodeView(
      VerificationService verifications,
      Visitor visitor,
      Feedback feedback,
      CallerOfRequest caller) {
    this.verifications = verifications;
    this.visitor = visitor;
    this.feedback = feedback;
    this.caller = caller;
  }

  /** Tries the code, and leads to the status if it worked. */
  public void enter() {
    if (!verifications.isCode(code)) {
      feedback.fault("code", "residents.code.mistyped");
      return;
    }
    long account = visitor.person().orElseThrow(NotFound::new).id();
    TryResult tried = verifications.enterCode(account, code, caller.get().address());
    if (tried.outcome() == TryResult.Outcome.VERIFIED) {
      feedback.done("/verify", "residents.verify.done");
    } else {
      result = tried;
    }
  }

  /** Code as typed. */
  public String getCode() {
    return code;
  }

  /** For the form. */
  public void setCode(String code) {
    this.code = code;
  }

  /** How the try went; null before it. */
  public @Nullable TryResult getResult() {
    return result;
  }
}
