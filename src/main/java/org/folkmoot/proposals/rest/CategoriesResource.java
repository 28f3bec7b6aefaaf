package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.CategoryService;

/** What the proposals of a process may be about. */
@Path("/processes/{id}/categories")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CategoriesResource {

  private final CategoryService categories;
  private final ProcessService processes;

  @Inject
  CategoriesResource(CategoryService categories, ProcessService processes) {
    this.categories = categories;
    this.processes = processes;
  }

  /** The categories of a process in the order that its facilitators chose. */
  @GET
  public List<CategoryRepresentation> list(@PathParam("id") String id) {
    processes
        .findWithdrawn(id)
        .ifPresent(
            process -> {
              throw new Withdrawn(process.reason().main());
            });
    ProcessDetails process =
        processes.find(id).filter(ProcessDetails::published).orElseThrow(NotFound::new);
    return categories.list(process).stream().map(CategoryRepresentation::of).toList();
  }
}
