package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the disk is so full that nothing is taken in. */
@Readiness
@ApplicationScoped
class DiskCheck implements HealthCheck {

  private final DiskSpace space;

  @Inject
  DiskCheck(DiskSpace space) {
    this.space = space;
  }

  @Override
  public HealthCheckResponse call() {
    boolean isLow = space.isLow();
    return HealthCheckResponse.named("disk")
        .status(!isLow)
        .withData("reason", isLow ? "the disk of the data is almost full" : "enough space")
        .build();
  }
}
