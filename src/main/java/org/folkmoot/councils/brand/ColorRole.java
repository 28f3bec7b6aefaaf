package org.folkmoot.councils.brand;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The jobs that a color can have on a page; the only color tokens that a brand may set. */
enum ColorRole {
  BACKGROUND,
  SURFACE,
  SURFACE_SUNKEN,
  ON_SURFACE,
  ON_SURFACE_MUTED,
  LINE,
  LINE_STRONG,
  RULE,
  TRACK,
  MAP_WATER,
  PRIMARY,
  PRIMARY_STRONG,
  ON_PRIMARY,
  PRIMARY_SOFT,
  ON_PRIMARY_SOFT,
  ACCENT,
  SUCCESS,
  ON_SUCCESS,
  SUCCESS_SOFT,
  ON_SUCCESS_SOFT,
  WARNING,
  WARNING_SOFT,
  ON_WARNING_SOFT,
  DANGER,
  ON_DANGER,
  DANGER_SOFT,
  ON_DANGER_SOFT,
  FOCUS,
  FOCUS_GAP,
  HEADER,
  ON_HEADER,
  HEADER_RULE,
  NAV,
  ON_NAV,
  NAV_CURRENT,
  FOOTER,
  ON_FOOTER;

  private static final Map<String, ColorRole> BY_TOKEN =
      Arrays.stream(values()).collect(Collectors.toMap(ColorRole::token, Function.identity()));

  /** Name in {@code theme.json}, for example {@code on-surface-muted}. */
  String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Custom property in the style sheets, for example {@code --fm-color-on-surface-muted}. */
  String property() {
    return "--fm-color-" + token();
  }

  /** The role with this token name. */
  static Optional<ColorRole> find(String token) {
    return Optional.ofNullable(BY_TOKEN.get(token));
  }
}
