package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.Withdrawn;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;

/**
 * All proposals of a process that stand, as one file of open data, without anybody's name. What was
 * taken back is not handed out: a file cannot be taken back.
 */
@Path("/processes/{id}/proposals.{form: csv|json}")
@RequestScoped
public class ProposalFileResource {

  private static final int AT_ONCE = 200;

  private final ProposalReader proposals;
  private final ProcessService processes;

  @Inject
  ProposalFileResource(ProposalReader proposals, ProcessService processes) {
    this.proposals = proposals;
    this.processes = processes;
  }

  /** The proposals, the latest first; written as they are read. */
  @GET
  @Produces({"text/csv;charset=UTF-8", MediaType.APPLICATION_JSON})
  public Response get(@PathParam("id") String id, @PathParam("form") String form) {
    ProcessDetails process = find(id);
    List<ProposalDetails> first = part(process, List.of());
    boolean isTable = form.equals("csv");
    StreamingOutput body =
        out -> {
          try (OpenProposals file =
              isTable ? OpenProposals.table(out) : OpenProposals.json(out, process.slug())) {
            eachFrom(process, first, file::write);
          }
        };
    return Response.ok(body)
        .type(isTable ? "text/csv;charset=" + StandardCharsets.UTF_8 : MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proposals." + form + "\"")
        .build();
  }

  private void eachFrom(
      ProcessDetails process, List<ProposalDetails> first, Consumer<ProposalDetails> writer) {
    for (List<ProposalDetails> part = first; !part.isEmpty(); part = part(process, part)) {
      part.stream().filter(proposal -> !proposal.withdrawn()).forEach(writer);
    }
  }

  private List<ProposalDetails> part(ProcessDetails process, List<ProposalDetails> before) {
    return before.isEmpty()
        ? proposals.list(process, ProposalFilter.ALL, PageRequest.of(0, AT_ONCE)).rows()
        : proposals.listAfter(
            process, ProposalFilter.ALL, before.get(before.size() - 1).reference(), AT_ONCE);
  }

  private ProcessDetails find(String id) {
    processes
        .findWithdrawn(id)
        .ifPresent(
            process -> {
              throw new Withdrawn(process.reason().main());
            });
    return processes.find(id).filter(ProcessDetails::published).orElseThrow(NotFound::new);
  }
}
