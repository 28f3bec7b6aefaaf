package org.folkmoot.accounts.oidc;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses of the open internet from those of this machine and of networks of one's own
 * (W-11). Refused are the special blocks of RFC 6890 and the ways of writing an IPv4 address inside
 * an IPv6 one.
 */
final class PublicAddress {

  private PublicAddress() {}

  static boolean matches(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean example =
        (first == 198 && second == 51 && bytes[2] == 100)
            || (first == 203 && second == 0 && bytes[2] == 113);
    return first != 0 && first < 240 && !shared && !protocol && !benchmark && !example;
  }

  /** Only 2000::/3 is given out; of it 6to4, Teredo and the examples are left out. */
  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    boolean special = first == 0x2002 || (first == 0x2001 && (second < 0x200 || second == 0xdb8));
    return (first & 0xe000) == 0x2000 && !special;
  }
}
