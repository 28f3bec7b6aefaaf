package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.residents.RegisterFacts;
import org.folkmoot.residents.TryResult;
import org.folkmoot.residents.VerificationService;
import org.jspecify.annotations.Nullable;

/** The page on which a person is found in the register by name, date of birth and postcode. */
@Named
@RequestScoped
public class MatchView {

  private final VerificationService verifications;
  private final Visitor visitor;
  private final Feedback feedback;
  private final TypedFacts facts = new TypedFacts();
  private @Nullable TryResult result;

  @Inject
  MatchView(VerificationService verifications, Visitor visitor, Feedback feedback) {
    this.verifications = verifications;
    this.visitor = visitor;
    this.feedback = feedback;
  }

  /** Tries, and leads to the status if it worked. */
  public void match() {
    Optional<RegisterFacts> read = facts.read(feedback, verifications.today());
    if (read.isEmpty()) {
      return;
    }
    TryResult tried =
        verifications.match(visitor.person().orElseThrow(NotFound::new).id(), read.get());
    if (tried.outcome() == TryResult.Outcome.VERIFIED) {
      feedback.done("/verify", "residents.verify.done");
    } else {
      result = tried;
    }
  }

  /** What is typed. */
  public TypedFacts getFacts() {
    return facts;
  }

  /** How the try went; null before it. */
  public @Nullable TryResult getResult() {
    return result;
  }
}
