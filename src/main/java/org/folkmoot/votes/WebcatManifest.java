package org.folkmoot.votes;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import org.folkmoot.ballots.ReleasedFiles;

/**
 * The files of the voter's page as a manifest of WEBCAT, which browser extensions check before they
 * run a page. What a server can know of it: whoever publishes a release adds the project's address,
 * a time stamp and signatures of people; a server that signs for itself proves nothing.
 *
 * @see <a href="https://github.com/freedomofpress/webcat-spec">webcat-spec, manifest.md, 1.1</a>
 */
final class WebcatManifest {

  private static final String DOCUMENT = "booth.html";
  private static final String PAGE = "/booth";

  private WebcatManifest() {}

  /**
   * Writes a manifest; the version is the hash of the list, as in the first entry of a log.
   *
   * @param booth files by their name below {@code /booth/}
   * @param policy content security policy of all of them
   */
  static String write(ReleasedFiles booth, String policy) {
    JsonObjectBuilder files = Json.createObjectBuilder();
    booth
        .files()
        .forEach(
            (name, hash) ->
                files.add(
                    name.equals(DOCUMENT) ? PAGE : PAGE + "/" + name,
                    Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(hash.bytes().toArray())));
    return Json.createObjectBuilder()
        .add(
            "manifest",
            Json.createObjectBuilder()
                .add("version", booth.digest().toHex())
                .add("default_csp", policy)
                .add("default_index", PAGE)
                .add("default_fallback", PAGE)
                .add("files", files))
        .add("signatures", Json.createObjectBuilder())
        .build()
        .toString();
  }
}
