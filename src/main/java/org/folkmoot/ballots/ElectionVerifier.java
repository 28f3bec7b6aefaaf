package org.folkmoot.ballots;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.kernel.SpecSource;

/**
 * Verifies whole elections from their archive alone, more strictly than the protocol's own tool:
 * one grammar of events, one form of every byte, group membership at every entry, and everything
 * that can be recomputed is recomputed. What an archive cannot show (credentials that the registrar
 * kept, ballots left out before they were published) is for the side file and the receipts.
 */
public final class ElectionVerifier {

  private ElectionVerifier() {}

  /**
   * Verifies an archive. Its name must be the election's uuid with {@code .bel}.
   *
   * @return the report; its verdict is rejected with one of the stable codes of {@code
   *     docs/voting.md} if anything does not hold
   * @throws IOException if the file cannot be read
   */
  @SpecSource(document = "Belenios 2.0", section = "3.5")
  public static ElectionReport verify(Path archive, VerifierOptions options) throws IOException {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(archive))) {
      return verify(String.valueOf(archive.getFileName()), input, options);
    }
  }

  /** Verifies an archive of that file name from a stream. */
  public static ElectionReport verify(String fileName, InputStream input, VerifierOptions options)
      throws IOException {
    try (Workers workers = new Workers(options.threads(), options.progress())) {
      return new Audit(options, workers).run(fileName, input);
    }
  }
}
