/**
 * The keys with which one trustee of a Pedersen group signs and receives messages, and the place of that trustee
 * in the group: `{context: {group, size, threshold, index}, verification, encryption}`, in the order of the
 * record; the context is missing before Belenios 2.5.1.
 */

import { Fields } from "/booth/fields.js";
import { readText } from "./reading.js";

/**
 * Reads the message of a signed certificate.
 *
 * @source Belenios 2.0, section 4.6.2
 */
export function readCertificate(message, group) {
  return Fields.read(readText(message), "certificate", (fields) => {
    const context = fields.optional("context");
    return {
      ...(context === undefined ? {} : { context: readContext(context) }),
      verification: fields.nonIdentity("verification", group),
      encryption: fields.nonIdentity("encryption", group),
    };
  });
}

function readContext(json) {
  return Fields.read(json, "certificate context", (fields) => ({
    group: fields.text("group"),
    size: fields.whole("size"),
    threshold: fields.whole("threshold"),
    index: fields.whole("index"),
  }));
}

/** Whether two places are the same; undefined is none. */
export function samePlace(a, b) {
  return (
    a !== undefined &&
    b !== undefined &&
    a.group === b.group &&
    a.size === b.size &&
    a.threshold === b.threshold &&
    a.index === b.index
  );
}
