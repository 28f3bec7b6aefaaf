/**
 * The file of the first round of the key ceremony: what a trustee announces to the others, and its polynomial with
 * its signed commitments, encrypted to itself, so that the seed is all it has to keep.
 */

import { toHex } from "/booth/bytes.js";
import { Fields } from "/booth/fields.js";
import { Group } from "/booth/groups.js";
import { hexOf } from "/booth/hash.js";
import { write } from "/booth/json.js";
import { Refused, refuseUnless } from "/booth/refused.js";
import { readCertificate } from "./certificate.js";
import { readSealed } from "./channel.js";
import { hexField } from "./reading.js";
import { SignedMessage } from "./signed-message.js";

/** What a trustee publishes first: its certificate, and a hash of the commitments that it will show. */
export class Announcement {
  constructor(certificate, commitment) {
    // in the order of the record
    this.certificate = certificate;
    this.commitment = commitment;
  }

  /** @param {SignedMessage} coefexps */
  static async of(certificate, coefexps) {
    return new Announcement(certificate, await hexOf(write(coefexps)));
  }

  static read(json, group) {
    return Fields.read(
      json,
      "announcement",
      (fields) =>
        new Announcement(
          SignedMessage.read(fields.any("certificate"), group),
          toHex(hexField(fields, "commitment", 32)),
        ),
    );
  }

  /** Whether these are the commitments that were announced. */
  async announces(coefexps) {
    return this.commitment === (await hexOf(write(coefexps)));
  }
}

export class AnnouncedTrustee {
  constructor(group, announcement, own) {
    this.group = group;
    this.announcement = announcement;
    this.own = own;
  }

  static read(json) {
    return Fields.read(json, "announcement", (fields) => {
      const label = fields.text("group");
      const group = Group.find(label);
      if (group === undefined) {
        throw new Refused("ELECTION_GROUP", `unknown group "${label}"`);
      }
      return new AnnouncedTrustee(
        group,
        Announcement.read(fields.any("announcement"), group),
        readSealed(fields.any("own"), group),
      );
    });
  }

  /** The record's text. */
  toText() {
    return write({ group: this.group.label, announcement: this.announcement, own: this.own });
  }

  /** The place that the trustee says it has. */
  place() {
    const { context } = this.#certificate();
    refuseUnless(context !== undefined, "TRUSTEE_CERTIFICATE", "a certificate without the trustee's place");
    return context;
  }

  /** The key with which the trustee's signatures are verified. */
  verification() {
    return this.#certificate().verification;
  }

  #certificate() {
    return readCertificate(this.announcement.certificate.message, this.group);
  }
}
