package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.CategoryDetails;
import org.folkmoot.proposals.CategoryService;
import org.jspecify.annotations.Nullable;

/** Where facilitators set the categories of a process: add one, or change that of the address. */
@Named
@RequestScoped
public class CategoriesView {

  private final CategoryService categories;
  private final ProcessService processes;
  private final Address address;
  private final Feedback feedback;
  private final NameFields fields;
  private @Nullable ProcessDetails process;
  private @Nullable List<CategoryDetails> list;
  private @Nullable Map<Long, Long> uses;

  @Inject
  CategoriesView(
      CategoryService categories,
      ProcessService processes,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.categories = categories;
    this.processes = processes;
    this.address = address;
    this.feedback = feedback;
    this.fields = new NameFields(currentCouncil);
  }

  /**
   * Fills the form with the category of the address, if it names one.
   *
   * @throws NotFound if there is none of that name
   */
  public void load() {
    if (isNew()) {
      getProcess();
      return;
    }
    CategoryDetails stored = getStored();
    fields.show(stored.name(), stored.position(), stored.version());
  }

  /** Adds the category that was typed, or saves the change. */
  public void save() {
    if (!fields.accepts(feedback, "proposals.category.missing", CategoryService.LONGEST_NAME)) {
      return;
    }
    try {
      if (isNew()) {
        categories.add(getProcess(), fields.getName().read());
      } else {
        categories.change(
            getProcess(),
            getSlug(),
            fields.getVersion(),
            fields.getName().read(),
            fields.getPosition());
      }
      feedback.done(getPage(), "proposals.category.saved");
    } catch (ChangedMeanwhile e) {
      list = null;
      fields.changedMeanwhile(feedback, getStored().name(), getStored().version());
    }
  }

  /** Removes the category. */
  public void remove() {
    categories.remove(getProcess(), getSlug());
    feedback.done(getPage(), "proposals.category.removed");
  }

  /** The process of the address. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(address.get("process"));
      process = known;
    }
    return known;
  }

  /** The categories in their order. */
  public List<CategoryDetails> getList() {
    List<CategoryDetails> known = list;
    if (known == null) {
      known = categories.list(getProcess());
      list = known;
    }
    return known;
  }

  /** How many ideas have a category. */
  public long uses(CategoryDetails category) {
    Map<Long, Long> known = uses;
    if (known == null) {
      known = categories.countUses(getProcess());
      uses = known;
    }
    return known.getOrDefault(category.id(), 0L);
  }

  /** The category of the address as it is stored. */
  public CategoryDetails getStored() {
    return getList().stream()
        .filter(one -> one.slug().equals(getSlug()))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Places in the list. */
  public List<Integer> getPositions() {
    return NameFields.positions(getList().size());
  }

  /** Whether a category is added, not changed. */
  public boolean isNew() {
    return getSlug().isEmpty();
  }

  /** Slug in the address; empty for a new one. */
  public String getSlug() {
    return address.get("category");
  }

  /** Address of the page without a category. */
  public String getPage() {
    return "/staff/categories?process=" + getProcess().slug();
  }

  /** What is typed. */
  public NameFields getFields() {
    return fields;
  }
}
