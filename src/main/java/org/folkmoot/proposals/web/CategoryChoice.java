package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.CategoryDetails;
import org.folkmoot.proposals.CategoryService;

/** What can be chosen as the category of a proposal, on every page that asks for one. */
@Named
@RequestScoped
public class CategoryChoice {

  private final CategoryService categories;
  private final Map<Long, List<CategoryDetails>> lists = new HashMap<>();

  @Inject
  CategoryChoice(CategoryService categories) {
    this.categories = categories;
  }

  /** The categories of a process in their order. */
  public List<CategoryDetails> of(ProcessDetails process) {
    return lists.computeIfAbsent(process.id(), id -> categories.list(process));
  }
}
