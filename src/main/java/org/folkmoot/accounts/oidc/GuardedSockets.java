package org.folkmoot.accounts.oidc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS connections to the open internet only. The address is looked at when it is connected to,
 * after the name was resolved for the last time, so that no second answer of a name server slips
 * in.
 */
final class GuardedSockets extends SSLSocketFactory {

  private final SSLSocketFactory tls;

  GuardedSockets(SSLSocketFactory tls) {
    this.tls = tls;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket();
  }

  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(connected, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new SocketException("connects in one way only");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw new SocketException("connects in one way only");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw new SocketException("connects in one way only");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw new SocketException("connects in one way only");
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  private static final class GuardedSocket extends Socket {

    @Override
    public void connect(SocketAddress target, int timeout) throws IOException {
      InetAddress address = ((InetSocketAddress) target).getAddress();
      if (address != null && !PublicAddress.matches(address)) {
        throw new SocketException("not an address of the open internet");
      }
      super.connect(target, timeout);
    }
  }
}
