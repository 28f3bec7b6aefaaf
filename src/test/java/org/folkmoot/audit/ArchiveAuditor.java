package org.folkmoot.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The auditor's command for archives, for tests of what the product gives out. */
public final class ArchiveAuditor {

  private ArchiveAuditor() {}

  /** What the command says about a file. */
  public static String verify(Path file) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    FolkmootAudit.run(out, out, "verify-archive", file.toString());
    return output.toString(StandardCharsets.UTF_8);
  }
}
