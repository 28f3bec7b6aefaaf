package org.folkmoot.ballots;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.Bytes;

/**
 * Walks over the members of a JSON object in the order that the format prescribes: a member that is
 * missing, unknown or out of place is refused.
 */
final class Fields {

  private final String record;
  private final List<Json.Member> members;
  private int next;

  private Fields(String record, List<Json.Member> members) {
    this.record = record;
    this.members = members;
  }

  /**
   * Reads an object to its end.
   *
   * @param record what it is, for the refusal
   * @throws Refused {@code JSON_TYPE} if it is no object, {@code JSON_FIELDS} if its fields are not
   *     exactly those that the reader asked for
   */
  static <T> T read(Json json, String record, Function<Fields, T> reader) {
    if (!(json instanceof Json.Members object)) {
      throw Reason.JSON_TYPE.refuse(record + ": expected an object");
    }
    Fields fields = new Fields(record, object.items());
    T result = reader.apply(fields);
    if (fields.next != fields.members.size()) {
      throw fields.wrong("no field \"" + fields.members.get(fields.next).name() + "\" here");
    }
    return result;
  }

  Json any(String name) {
    return optional(name).orElseThrow(() -> wrong("field \"" + name + "\" missing or misplaced"));
  }

  Optional<Json> optional(String name) {
    if (next < members.size() && members.get(next).name().equals(name)) {
      return Optional.of(members.get(next++).value());
    }
    return Optional.empty();
  }

  String text(String name) {
    return text(any(name));
  }

  Optional<String> optionalText(String name) {
    return optional(name).map(this::text);
  }

  String text(Json json) {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    throw Reason.JSON_TYPE.refuse(record + ": expected a string");
  }

  /** Bytes in pairs of hexadecimal digits, the letters in lower case. */
  Bytes hex(String name) {
    String digits = text(name);
    Reason.JSON_TYPE.refuseUnless(
        digits.length() % 2 == 0 && digits.matches("[0-9a-f]*"),
        record + ": \"" + name + "\" is not hexadecimal");
    return Bytes.parseHex(digits);
  }

  /** So many bytes in hexadecimal digits. */
  Bytes bytes(String name, int size) {
    Bytes bytes = hex(name);
    Reason.JSON_LENGTH.refuseUnless(
        bytes.size() == size, record + ": \"" + name + "\" has not " + size + " bytes");
    return bytes;
  }

  int whole(String name) {
    if (any(name) instanceof Json.Whole whole) {
      return Math.toIntExact(whole.value());
    }
    throw Reason.JSON_TYPE.refuse(record + ": \"" + name + "\" is not a whole number");
  }

  Optional<Boolean> optionalFlag(String name) {
    return optional(name)
        .map(
            json -> {
              if (json instanceof Json.Flag flag) {
                return flag.value();
              }
              throw Reason.JSON_TYPE.refuse(record + ": \"" + name + "\" is not true or false");
            });
  }

  BigInteger number(String name) {
    return decimal(text(name));
  }

  Element element(String name, Group group) {
    return element(number(name), group);
  }

  Element nonIdentity(String name, Group group) {
    Element element = element(name, group);
    Reason.IDENTITY_ELEMENT.refuseUnless(!element.isIdentity(), record + ": " + name + " is 1");
    return element;
  }

  Scalar scalar(String name, Group group) {
    return scalar(number(name), group);
  }

  <T> List<T> list(String name, Function<Json, T> reader) {
    return list(any(name), record + ": " + name, reader);
  }

  /** A list of exactly so many items. */
  <T> List<T> list(String name, int size, Function<Json, T> reader) {
    List<T> items = list(name, reader);
    Reason.JSON_LENGTH.refuseUnless(
        items.size() == size,
        record + ": " + name + " has " + items.size() + " items, not " + size);
    return items;
  }

  /** The items of a list. */
  static <T> List<T> list(Json json, String record, Function<Json, T> reader) {
    if (!(json instanceof Json.Array array)) {
      throw Reason.JSON_TYPE.refuse(record + ": expected a list");
    }
    List<T> items = new ArrayList<>(array.items().size());
    array.items().forEach(item -> items.add(reader.apply(item)));
    return items;
  }

  /** The items of a list of exactly so many. */
  static <T> List<T> list(Json json, String record, int size, Function<Json, T> reader) {
    if (json instanceof Json.Array array && array.items().size() != size) {
      throw Reason.JSON_LENGTH.refuse(record + ": " + array.items().size() + " items, not " + size);
    }
    return list(json, record, reader);
  }

  /** A text. */
  static String text(Json json, String record) {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    throw Reason.JSON_TYPE.refuse(record + ": expected a string");
  }

  /**
   * Reads decimal digits without sign or leading zero.
   *
   * @throws Refused {@code NUMBER_NOT_CANONICAL} if the text is anything else or has more digits
   *     than the largest number of a group
   */
  static BigInteger decimal(String digits) {
    boolean canonical =
        !digits.isEmpty()
            && digits.length() <= Group.MAX_DIGITS
            && (digits.length() == 1 || digits.charAt(0) != '0')
            && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    if (!canonical) {
      throw Reason.NUMBER_NOT_CANONICAL.refuse(
          "a number is not written in at most " + Group.MAX_DIGITS + " decimal digits");
    }
    return new BigInteger(digits);
  }

  /**
   * A decimal number that is an element.
   *
   * @throws Refused {@code NOT_IN_GROUP} if it is none
   */
  static Element element(Json json, String record, Group group) {
    return element(decimal(text(json, record)), group);
  }

  private static Element element(BigInteger number, Group group) {
    return inGroup(group.findElement(number), group);
  }

  /**
   * An element that was found.
   *
   * @throws Refused {@code NOT_IN_GROUP} if there was none
   */
  static Element inGroup(Optional<Element> found, Group group) {
    return found.orElseThrow(
        () -> Reason.NOT_IN_GROUP.refuse("a number is no element of " + group.label()));
  }

  /**
   * A decimal number that is an exponent.
   *
   * @throws Refused {@code SCALAR_OUT_OF_RANGE} unless it is from 0 to q (exclusive)
   */
  static Scalar scalar(Json json, String record, Group group) {
    return scalar(decimal(text(json, record)), group);
  }

  private static Scalar scalar(BigInteger number, Group group) {
    return group
        .findScalar(number)
        .orElseThrow(
            () ->
                Reason.SCALAR_OUT_OF_RANGE.refuse(
                    "a challenge or response is not between 0 and q"));
  }

  private Refused wrong(String what) {
    return Reason.JSON_FIELDS.refuse(record + ": " + what);
  }
}
