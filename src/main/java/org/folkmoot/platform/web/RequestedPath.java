package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path by which the server chooses what answers: decoded, without dots and parameters. Whatever
 * decides about a request asks for this path, never for the one that was sent: {@code
 * /brand/../staff/count} looks like a file of the brand and is a page for staff.
 */
final class RequestedPath {

  private RequestedPath() {}

  static String of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /**
   * Whether the address as it was sent carries path parameters ({@code ;name=value}). None of ours
   * does; the server would leave out what follows, or take a session from it.
   */
  static boolean hasParameters(HttpServletRequest request) {
    return request.getRequestURI().indexOf(';') >= 0;
  }
}
