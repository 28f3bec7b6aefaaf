package org.folkmoot.processes.rest;

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
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Published processes. */
@Path("/processes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProcessesResource {

  private static final int MOST_CHANGES = 100;

  private final ProcessService processes;
  private final ProcessChangeService changes;

  @Inject
  ProcessesResource(ProcessService processes, ProcessChangeService changes) {
    this.processes = processes;
    this.changes = changes;
  }

  /** All published processes, newest first. */
  @GET
  public List<ProcessRepresentation> list() {
    return processes.list().stream().map(ProcessRepresentation::of).toList();
  }

  /** One process. */
  @GET
  @Path("/{id}")
  public ProcessRepresentation get(@PathParam("id") String id) {
    processes
        .findWithdrawn(id)
        .ifPresent(
            process -> {
              throw new Withdrawn(process.reason().main());
            });
    return processes.find(id).map(ProcessRepresentation::of).orElseThrow(NotFound::new);
  }

  /** What changed in a process since residents first saw it, the latest first; at most 100. */
  @GET
  @Path("/{id}/changes")
  public List<ChangeRepresentation> changes(@PathParam("id") String id) {
    ProcessDetails process = processes.find(id).orElseThrow(NotFound::new);
    return changes.list(process, MOST_CHANGES).stream().map(ChangeRepresentation::of).toList();
  }
}
