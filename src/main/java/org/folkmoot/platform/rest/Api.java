package org.folkmoot.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** The API, for readers of what everybody may read. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Folkmoot",
            version = "1",
            description = "Processes, budget rounds, projects, ballots and outcomes of a council.",
            license = @License(name = "EUPL-1.2")))
public class Api extends Application {

  /** For the container. */
  public Api() {}

  /** Only OpenAPI describes the API: the server would publish a second description by itself. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
