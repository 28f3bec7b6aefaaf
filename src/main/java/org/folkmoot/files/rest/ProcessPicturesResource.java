package org.folkmoot.files.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.PublicPicture;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** The pictures of a process. */
@Path("/processes/{id}/pictures")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProcessPicturesResource {

  private static final String KIND = "process";

  private final ProcessService processes;
  private final FileReader files;

  @Inject
  ProcessPicturesResource(ProcessService processes, FileReader files) {
    this.processes = processes;
    this.files = files;
  }

  /** Pictures of a published process that everybody sees; none if it has none. */
  @GET
  public List<PublicPicture> list(@PathParam("id") String id) {
    ProcessDetails process =
        processes.find(id).filter(ProcessDetails::published).orElseThrow(NotFound::new);
    return PublicPicture.of(files.list(KIND, process.id()));
  }
}
