package org.folkmoot.ballots;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;

/**
 * The files that run in the browsers of voters or key holders, made from their sources. A site, and
 * whoever has the sources of a release, make the same bytes.
 *
 * @param files what is served, by name
 */
public record ServedFiles(SortedMap<String, Bytes> files) {

  private static final String BOOTH = "booth/";
  private static final String KEYS = "trustee/";
  private static final String SITE = "css/";
  private static final List<String> SITE_STYLES =
      List.of("tokens.css", "base.css", "layout.css", "forms.css", "components.css");

  /** Copies the map. */
  public ServedFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Where the sources lie; paths are relative, folders end with a slash. */
  public interface Sources {

    /** Names of the files in a folder. */
    List<String> list(String folder) throws IOException;

    /** The bytes of a file. */
    byte[] read(String path) throws IOException;
  }

  /**
   * What voters get: document, modules and style sheet of the booth, the site's own style sheets,
   * and the word lists of references.
   *
   * @throws IOException if a source cannot be read
   */
  public static ServedFiles ofVoters(Sources sources) throws IOException {
    SortedMap<String, Bytes> files = folder(sources, BOOTH);
    for (String style : SITE_STYLES) {
      files.put(style, served(style, sources.read(SITE + style)));
    }
    for (String language : BallotReference.LANGUAGES) {
      String list = String.join("\n", BallotReference.listOf(language)) + "\n";
      files.put("words-" + language + ".txt", Bytes.ofUtf8(list));
    }
    return new ServedFiles(files);
  }

  /**
   * What key holders get beside that.
   *
   * @throws IOException if a source cannot be read
   */
  public static ServedFiles ofKeyHolders(Sources sources) throws IOException {
    return new ServedFiles(folder(sources, KEYS));
  }

  private static SortedMap<String, Bytes> folder(Sources sources, String folder)
      throws IOException {
    SortedMap<String, Bytes> files = new TreeMap<>();
    for (String name : sources.list(folder)) {
      files.put(name, served(name, sources.read(folder + name)));
    }
    return files;
  }

  private static Bytes served(String name, byte[] source) {
    return ServedText.isFor(name)
        ? Bytes.ofUtf8(ServedText.of(name, new String(source, StandardCharsets.UTF_8)))
        : Bytes.of(source);
  }

  /** Their list with hashes. */
  public ReleasedFiles released() {
    SortedMap<String, Digest> hashes = new TreeMap<>();
    files.forEach((name, content) -> hashes.put(name, Digest.ofContent(content.toArray())));
    return new ReleasedFiles(hashes);
  }
}
