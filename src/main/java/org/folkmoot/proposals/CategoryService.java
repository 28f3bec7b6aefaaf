package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessLeaves;
import org.folkmoot.search.SearchOutbox;
import org.folkmoot.texts.LocalizedText;

/** What proposals of a process may be about: facilitators set it, authors choose from it. */
@ApplicationScoped
public class CategoryService {

  /** Most characters of a name in one language. */
  public static final int LONGEST_NAME = 80;

  /** Most categories of a process. */
  static final int MOST = 30;

  private final CategoryRepository categories;
  private final ProposalRepository proposals;
  private final Visitor visitor;
  private final Journal journal;
  private final SearchOutbox search;

  @Inject
  CategoryService(
      CategoryRepository categories,
      ProposalRepository proposals,
      Visitor visitor,
      Journal journal,
      SearchOutbox search) {
    this.search = search;
    this.categories = categories;
    this.proposals = proposals;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** The categories of a process in their order; empty if its proposals have none. */
  @Transactional
  public List<CategoryDetails> list(ProcessDetails process) {
    return categories.list(process.id()).stream().map(Category::toDetails).toList();
  }

  /**
   * How many proposals have each category, drafts left out; by id, without those that none has.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @Transactional
  public Map<Long, Long> countUses(ProcessDetails process) {
    visitor.requireIn(process.id(), Role.FACILITATOR);
    return categories.countUses(process.id());
  }

  /**
   * Adds a category at the end of the list.
   *
   * @return its slug, made of the name in its main language
   * @throws ProposalRefusal if there are 30, or one of the same name
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, and it can be removed again")
  @Transactional
  public String add(ProcessDetails process, LocalizedText name) {
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    List<Category> known = categories.list(process.id());
    if (known.size() >= MOST) {
      throw ProposalRefusal.tooManyCategories(MOST);
    }
    requireNewName(known, name);
    String slug =
        Slug.unusedFor(
            name.main(), taken -> known.stream().anyMatch(one -> one.slug().equals(taken)));
    categories.add(new Category(process.id(), slug, name, known.size() + 1));
    record(facilitator, "proposals.journal.categoryAdded", process.id(), name.main());
    return slug;
  }

  /**
   * Renames a category and puts it in its place; its slug stays.
   *
   * @param seen version that the facilitator changed
   * @param position place in the list, from 1; beyond the end is the end
   * @throws ProposalRefusal if there is another one of the same name
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws NotFound if there is no such category
   */
  @NeedsNoConfirmation("everyday work, and it can be changed back")
  @Transactional
  public void change(
      ProcessDetails process, String slug, long seen, LocalizedText name, int position) {
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    Category category = find(process.id(), slug);
    category.requireVersion(seen);
    List<Category> others = new ArrayList<>(categories.list(process.id()));
    others.remove(category);
    requireNewName(others, name);
    category.rename(name);
    others.add(Math.min(Math.max(position, 1) - 1, others.size()), category);
    number(others);
    categories.flush();
    record(facilitator, "proposals.journal.categoryChanged", process.id(), name.main());
  }

  /**
   * Removes a category that no proposal has; drafts that have it have none afterwards.
   *
   * @throws ProposalRefusal if a proposal has it
   * @throws NotFound if there is no such category
   */
  @NeedsNoConfirmation("nothing that residents published goes with it")
  @Transactional
  public void remove(ProcessDetails process, String slug) {
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    Category category = find(process.id(), slug);
    long uses = categories.countUses(process.id()).getOrDefault(category.id(), 0L);
    if (uses > 0) {
      throw ProposalRefusal.categoryInUse(uses);
    }
    categories.takeFromDrafts(category.id());
    List<Category> others = new ArrayList<>(categories.list(process.id()));
    others.remove(category);
    number(others);
    categories.remove(category);
    String name = category.toDetails().name().main();
    record(facilitator, "proposals.journal.categoryRemoved", process.id(), name);
  }

  /**
   * Puts a proposal under a category, or under none.
   *
   * @param slug the category; empty for none
   * @throws ProposalRefusal if there is no such category any more
   * @throws NotFound if there is no such proposal, or it is a draft
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, and it can be changed back")
  @Transactional
  public void assign(String reference, String slug) {
    Proposal proposal =
        proposals
            .find(reference)
            .filter(found -> found.state() != ProposalState.DRAFT)
            .orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(proposal.processId(), Role.FACILITATOR);
    place(proposal, slug);
    search.changed(FoundProposals.KIND, proposal.id());
    if (slug.isEmpty()) {
      record(facilitator, "proposals.journal.uncategorised", proposal.processId(), reference);
    } else {
      record(facilitator, "proposals.journal.categorised", proposal.processId(), reference, slug);
    }
  }

  /** Puts a proposal under a category of its process; joins the caller's transaction. */
  void place(Proposal proposal, String slug) {
    proposal.place(
        slug.isEmpty()
            ? null
            : categories
                .find(proposal.processId(), slug)
                .map(Category::id)
                .orElseThrow(ProposalRefusal::categoryGone));
  }

  void forget(@Observes ProcessLeaves leaving) {
    if (leaving.deleted()) {
      categories.removeAll(leaving.processId());
    }
  }

  private Category find(long process, String slug) {
    return categories.find(process, slug).orElseThrow(NotFound::new);
  }

  private static void number(List<Category> inOrder) {
    for (int i = 0; i < inOrder.size(); i++) {
      inOrder.get(i).moveTo(i + 1);
    }
  }

  private static void requireNewName(List<Category> others, LocalizedText name) {
    if (others.stream().anyMatch(other -> other.isCalled(name))) {
      throw ProposalRefusal.categoryNameTaken();
    }
  }

  private void record(Person person, String action, long process, String subject, String... more) {
    journal.record(AuditEvent.of(person.id(), person.name(), action, subject, more).in(process));
  }
}
