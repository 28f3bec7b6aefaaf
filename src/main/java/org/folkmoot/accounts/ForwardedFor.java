package org.folkmoot.accounts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a request comes from if proxies stand in between. Each proxy adds the address of its own
 * client at the end of {@code X-Forwarded-For}; the header may come in several lines, which are one
 * list (RFC 9110, section 5.3). Read from its end, the first address that is not one of the
 * operator's proxies is the client's; what stands before it anybody may have written (AU-6).
 *
 * <p>Addresses may carry a port, IPv6 brackets or a zone; IPv4 within IPv6 is IPv4. What is no
 * address ends the reading: then the last proxy itself is the answer.
 */
final class ForwardedFor {

  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]+)\\](:\\d{1,5})?");
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(:\\d{1,5})?");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private static final int MOST_HOPS = 50;

  private final Set<String> proxies;

  /**
   * @param proxies addresses of the operator's proxies, separated by commas or blanks
   */
  ForwardedFor(String proxies) {
    this.proxies =
        split(proxies).stream()
            .flatMap(proxy -> canonical(proxy).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The network of the client.
   *
   * @param connection address that the connection comes from
   * @param lines lines of the header, in order
   */
  String client(String connection, List<String> lines) {
    List<String> hops = new ArrayList<>();
    lines.forEach(line -> hops.addAll(split(line)));
    String last = canonical(connection).orElse(connection);
    int end = Math.max(0, hops.size() - MOST_HOPS);
    for (int i = hops.size() - 1; i >= end && proxies.contains(last); i--) {
      Optional<String> hop = canonical(hops.get(i));
      if (hop.isEmpty()) {
        break;
      }
      last = hop.get();
    }
    return network(last);
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split("[,\\s]+", -1)).filter(part -> !part.isEmpty()).toList();
  }

  /** One spelling for each address: dotted for IPv4, 32 digits for IPv6; empty if it is none. */
  private static Optional<String> canonical(String written) {
    String text = written.replace("\"", "").replaceFirst("%.*$", "");
    Matcher brackets = BRACKETS.matcher(text);
    String bare = brackets.matches() ? brackets.group(1).replaceFirst("%.*$", "") : text;
    Matcher dotted = IPV4.matcher(bare);
    String literal = dotted.matches() ? dotted.group(1) : bare;
    if (!dotted.matches() && !IPV6.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = InetAddress.getByName(literal).getAddress();
      return Optional.of(
          bytes.length == 4
              ? InetAddress.getByAddress(bytes).getHostAddress()
              : HexFormat.of().formatHex(bytes));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** One household holds a whole /64 of IPv6. */
  private static String network(String address) {
    return address.length() == 32 ? address.substring(0, 16) : address;
  }
}
