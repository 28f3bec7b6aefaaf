package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of work that the features brought, by name. */
@ApplicationScoped
class KnownJobs {

  private final Instance<Job> beans;

  @Inject
  KnownJobs(Instance<Job> beans) {
    this.beans = beans;
  }

  /**
   * All kinds.
   *
   * @throws IllegalStateException if two have the same name
   */
  Map<String, Job> all() {
    Map<String, Job> all = new TreeMap<>();
    for (Job job : beans) {
      if (all.put(job.name(), job) != null) {
        throw new IllegalStateException("two jobs are called " + job.name());
      }
    }
    return all;
  }

  /**
   * A kind.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  Job get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no job is called " + name));
  }

  Optional<Job> find(String name) {
    return beans.stream().filter(job -> job.name().equals(name)).findFirst();
  }
}
