package org.folkmoot.platform.rest;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.License;

/**
 * Makes the description of the API one that programs can be generated from: names of operations
 * that are given once, paths without expressions, and a word for each answer. Read by the server
 * once, when it starts.
 *
 * <p>Source: OpenAPI Specification 3.1, 4.8.8 and 4.8.10.
 */
public final class ApiDescription implements OASFilter {

  /** A part of a path that is filled in, with the expression that it must fit. */
  private static final Pattern WITH_EXPRESSION = Pattern.compile("\\{(\\w+)\\s*:[^{}]*}");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+([A-Za-z0-9])?");

  /** For the server. */
  public ApiDescription() {}

  @Override
  public void filterOpenAPI(OpenAPI api) {
    License license = api.getInfo().getLicense();
    if (license != null && license.getIdentifier() == null) {
      license.identifier(license.getName()).setUrl(null);
    }
    Paths paths = OASFactory.createPaths();
    api.getPaths()
        .getPathItems()
        .forEach((path, item) -> paths.addPathItem(described(path, item), item));
    api.setPaths(paths);
  }

  private static String described(String path, PathItem item) {
    String plain = WITH_EXPRESSION.matcher(path).replaceAll("{$1}");
    for (Map.Entry<PathItem.HttpMethod, Operation> one : item.getOperations().entrySet()) {
      one.getValue().setOperationId(nameOf(one.getKey(), plain));
      if (one.getValue().getResponses() != null) {
        one.getValue()
            .getResponses()
            .getAPIResponses()
            .forEach(
                (status, response) -> {
                  if (response.getDescription() == null || response.getDescription().isEmpty()) {
                    response.setDescription("Status " + status);
                  }
                });
      }
    }
    return plain;
  }

  /** The method and the words of the path in one, as {@code getApiV1RoundsId}. */
  private static String nameOf(PathItem.HttpMethod method, String path) {
    Matcher words = BETWEEN_WORDS.matcher(path);
    String joined =
        words.replaceAll(
            found -> found.group(1) == null ? "" : found.group(1).toUpperCase(Locale.ROOT));
    return method.name().toLowerCase(Locale.ROOT) + joined;
  }
}
