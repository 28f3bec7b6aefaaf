package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.ContentDetails;
import org.folkmoot.moderation.ModeratedContent;
import org.folkmoot.search.SearchOutbox;

/**
 * Name and description of a project, as moderators hide and show them. Once people have voted, what
 * they voted about stays; a project can be withdrawn with a reason then.
 */
@ApplicationScoped
class ProjectModeration implements ModeratedContent {

  static final String KIND = "project";

  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final SearchOutbox search;

  @Inject
  ProjectModeration(BudgetRepository budgets, RoundAccess access, SearchOutbox search) {
    this.budgets = budgets;
    this.access = access;
    this.search = search;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Found by its id: codes are longer than references may be. */
  @Override
  public Optional<ContentDetails> find(String reference) {
    return findProject(reference)
        .flatMap(
            project ->
                findRound(project)
                    .filter(round -> round.isPublished() && !round.isArchived())
                    .map(round -> details(round, project)));
  }

  private static ContentDetails details(BudgetRound round, BudgetProject project) {
    return new ContentDetails(
        KIND,
        String.valueOf(project.id()),
        round.processId(),
        Optional.empty(),
        "",
        project.name(),
        project.writtenDescription(),
        "/project?round="
            + round.slug()
            + "&project="
            + URLEncoder.encode(project.code(), StandardCharsets.UTF_8),
        project.isHidden());
  }

  @Override
  public void hide(String reference) {
    BudgetProject project = findProject(reference).orElseThrow(NotFound::new);
    BudgetRound round = budgets.lockRound(project.roundId()).orElseThrow(NotFound::new);
    if (round.hasBallots()) {
      throw BudgetRefusal.projectHasBallots();
    }
    project.hide();
    search.changed(FoundProjects.KIND, project.id());
  }

  @Override
  public void show(String reference) {
    BudgetProject project = findProject(reference).orElseThrow(NotFound::new);
    project.restore();
    search.changed(FoundProjects.KIND, project.id());
  }

  private Optional<BudgetProject> findProject(String reference) {
    return reference.matches("[1-9]\\d{0,17}")
        ? budgets.findProject(Long.parseLong(reference))
        : Optional.empty();
  }

  private Optional<BudgetRound> findRound(BudgetProject project) {
    return budgets.findRound(project.roundId()).filter(access::isVisible);
  }
}
