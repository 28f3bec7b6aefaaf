package org.folkmoot.councils.brand;

import static org.folkmoot.councils.brand.ColorRole.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.kernel.SpecSource;

/**
 * Which colors meet on a page, and how much contrast each meeting needs: 4.5 to 1 for text, 3 to 1
 * for edges of controls, bars, rules and the focus.
 */
@SpecSource(document = "WCAG 2.2", section = "1.4.3, 1.4.11")
final class Legibility {

  private static final double TEXT = 4.5;
  private static final double SHAPE = 3.0;

  private record Meeting(ColorRole front, ColorRole ground, double needed) {}

  private static final List<Meeting> MEETINGS =
      Stream.of(
              on(TEXT, BACKGROUND, ON_SURFACE, ON_SURFACE_MUTED, PRIMARY, PRIMARY_STRONG),
              on(TEXT, BACKGROUND, SUCCESS, WARNING, DANGER),
              on(TEXT, SURFACE, ON_SURFACE, ON_SURFACE_MUTED, PRIMARY, PRIMARY_STRONG),
              on(TEXT, SURFACE, SUCCESS, WARNING, DANGER),
              on(TEXT, SURFACE_SUNKEN, ON_SURFACE, ON_SURFACE_MUTED, PRIMARY, PRIMARY_STRONG),
              on(TEXT, SURFACE_SUNKEN, SUCCESS, WARNING, DANGER),
              on(TEXT, PRIMARY, ON_PRIMARY),
              on(TEXT, PRIMARY_STRONG, ON_PRIMARY),
              on(TEXT, PRIMARY_SOFT, ON_PRIMARY_SOFT, ON_SURFACE, PRIMARY),
              on(TEXT, SUCCESS, ON_SUCCESS),
              on(TEXT, SUCCESS_SOFT, ON_SUCCESS_SOFT),
              on(TEXT, WARNING_SOFT, ON_WARNING_SOFT),
              on(TEXT, DANGER, ON_DANGER),
              on(TEXT, DANGER_SOFT, ON_DANGER_SOFT),
              on(TEXT, HEADER, ON_HEADER),
              on(TEXT, NAV, ON_NAV),
              on(TEXT, FOOTER, ON_FOOTER),
              on(SHAPE, BACKGROUND, LINE_STRONG, RULE, FOCUS),
              on(SHAPE, SURFACE, LINE_STRONG, FOCUS),
              on(SHAPE, SURFACE_SUNKEN, LINE_STRONG, FOCUS),
              on(SHAPE, TRACK, PRIMARY),
              on(SHAPE, PRIMARY, FOCUS_GAP),
              on(SHAPE, FOCUS_GAP, FOCUS),
              on(SHAPE, NAV, NAV_CURRENT))
          .flatMap(List::stream)
          .toList();

  private Legibility() {}

  private static List<Meeting> on(double needed, ColorRole ground, ColorRole... fronts) {
    return Stream.of(fronts).map(front -> new Meeting(front, ground, needed)).toList();
  }

  /**
   * The meetings that have too little contrast, one sentence each, in the order of the table; empty
   * if all can be read. Ratios are rounded down, so a shortfall never reads as enough.
   *
   * @param theme name of the light or dark theme, for the sentences
   * @param colors a color for every role
   */
  static List<String> shortfalls(String theme, Map<ColorRole, Color> colors) {
    return MEETINGS.stream()
        .filter(meeting -> ratio(meeting, colors) < meeting.needed())
        .map(meeting -> sentence(theme, meeting, ratio(meeting, colors)))
        .toList();
  }

  private static String sentence(String theme, Meeting meeting, double ratio) {
    return String.format(
        Locale.ROOT,
        "%s theme: %s on %s has a contrast of %s:1 and needs %s:1",
        theme,
        meeting.front().token(),
        meeting.ground().token(),
        BigDecimal.valueOf(ratio).setScale(2, RoundingMode.DOWN),
        BigDecimal.valueOf(meeting.needed()).stripTrailingZeros().toPlainString());
  }

  @SuppressWarnings("NullAway") // the caller gives every role
  private static double ratio(Meeting meeting, Map<ColorRole, Color> colors) {
    return colors.get(meeting.front()).contrast(colors.get(meeting.ground()));
  }
}
