package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.CategoryService;
import org.jspecify.annotations.Nullable;

/** On the staff's page of a proposal: the category under which it stands. */
@Named
@RequestScoped
public class ProposalCategoryView {

  private final ProposalAnswerView page;
  private final CategoryService categories;
  private final ProcessService processes;
  private final CategoryChoice choice;
  private final Feedback feedback;
  private @Nullable String category;

  @Inject
  ProposalCategoryView(
      ProposalAnswerView page,
      CategoryService categories,
      ProcessService processes,
      CategoryChoice choice,
      Feedback feedback) {
    this.page = page;
    this.categories = categories;
    this.processes = processes;
    this.choice = choice;
    this.feedback = feedback;
  }

  /** Whether there are categories, and the visitor may choose. */
  public boolean isShown() {
    return processes.isFacilitatorOf(page.getProcess()) && !choice.of(page.getProcess()).isEmpty();
  }

  /** Puts it under the chosen category. */
  public void save() {
    String reference = page.getProposal().reference();
    categories.assign(reference, getCategory());
    feedback.done("/staff/proposal?ref=" + reference, "proposals.category.placed", reference);
  }

  /** Slug of the chosen category, or empty. */
  public String getCategory() {
    String chosen = category;
    return chosen == null ? page.getProposal().categorySlug() : chosen;
  }

  /** For the form. */
  public void setCategory(@Nullable String category) {
    this.category = category == null ? "" : category;
  }
}
