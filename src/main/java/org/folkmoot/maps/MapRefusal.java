package org.folkmoot.maps;

import org.folkmoot.kernel.RuleViolation;

/** What is wrong with a file of shapes or with the settings of a map. */
public final class MapRefusal extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private MapRefusal(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** A file that is no GeoJSON at all. */
  static MapRefusal notGeoJson() {
    return new MapRefusal("maps.rule.notGeoJson");
  }

  /** More bytes than an outline needs. */
  static MapRefusal tooLarge(int megabytes) {
    return new MapRefusal("maps.rule.tooLarge", megabytes);
  }

  /** More corners than are worth reading. */
  static MapRefusal tooManyPoints(int most) {
    return new MapRefusal("maps.rule.tooManyPoints", most);
  }

  /** More shapes than any council has wards. */
  static MapRefusal tooManyShapes(int most) {
    return new MapRefusal("maps.rule.tooManyShapes", most);
  }

  /** No shape of an area in it. */
  static MapRefusal noShapes() {
    return new MapRefusal("maps.rule.noShapes");
  }

  /** Metres of a national grid instead of degrees. */
  static MapRefusal notDegrees() {
    return new MapRefusal("maps.rule.notDegrees");
  }

  /** One shape that is no area; counted from 1. */
  static MapRefusal badShape(int number) {
    return new MapRefusal("maps.rule.badShape", number);
  }

  /** No shape bears the name of a ward. */
  static MapRefusal noWardFits(String names) {
    return new MapRefusal("maps.rule.noWardFits", names);
  }

  /** An address of tiles that no browser can use. */
  static MapRefusal badTiles() {
    return new MapRefusal("maps.rule.badTiles");
  }

  /** Whoever gives tiles wants to be named. */
  static MapRefusal attributionMissing() {
    return new MapRefusal("maps.rule.attributionMissing");
  }
}
