package org.folkmoot.jobs;

/** A job must not go on: it was called off, another node took it over, or the server stops. */
public final class JobStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobStopped(long job) {
    super("job " + job + " was stopped", null, false, false);
  }
}
