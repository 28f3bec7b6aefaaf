package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.bundle.Manifest;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/**
 * Makes the archive of a process: into a file on the disk first, so that neither its length nor the
 * number of ideas counts in memory, then into the database in place of the one before.
 */
@ApplicationScoped
class ArchiveJob implements Job {

  static final String NAME = "process-archive";

  private final ProcessService processes;
  private final ArchiveContent content;
  private final ArchiveSteps steps;
  private final ArchiveKeys keys;
  private final Clock clock;

  @Inject
  ArchiveJob(
      ProcessService processes,
      ArchiveContent content,
      ArchiveSteps steps,
      ArchiveKeys keys,
      Clock clock) {
    this.processes = processes;
    this.content = content;
    this.steps = steps;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HEAVY;
  }

  @Override
  public JobResult run(JobRun run) throws IOException {
    Optional<ProcessDetails> process =
        processes.findById(run.subject()).filter(ProcessDetails::published);
    if (process.isEmpty()) {
      return JobResult.refused();
    }
    Path file = Files.createTempFile("folkmoot-archive", ".zip");
    try {
      make(run, process.get(), file);
    } finally {
      Files.deleteIfExists(file);
    }
    return JobResult.done();
  }

  private void make(JobRun run, ProcessDetails process, Path file) throws IOException {
    Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    NoteSigner signer = keys.signer();
    Manifest manifest;
    try (BundleWriter bundle =
        new BundleWriter(new BufferedOutputStream(Files.newOutputStream(file)), made)) {
      content.write(bundle, process, made, run::progress);
      manifest = bundle.finish(signer);
    }
    ArchiveDetails details =
        new ArchiveDetails(
            made,
            fileName(process),
            hash(file).toHex(),
            Files.size(file),
            manifest.files().size(),
            signer.verifierKey().toText());
    try (InputStream input = Files.newInputStream(file)) {
      steps.keep(run, process.id(), details, input);
    }
  }

  private static String fileName(ProcessDetails process) {
    String slug = process.slug().replaceAll("[^A-Za-z0-9-]", "-");
    return slug.substring(0, Math.min(90, slug.length())) + "-archive.zip";
  }

  private static Digest hash(Path file) throws IOException {
    MessageDigest hash = Digest.newSha256();
    byte[] part = new byte[1 << 16];
    try (InputStream input = Files.newInputStream(file)) {
      for (int read = input.read(part); read >= 0; read = input.read(part)) {
        hash.update(part, 0, read);
      }
    }
    return Digest.of(Bytes.of(hash.digest()));
  }
}
