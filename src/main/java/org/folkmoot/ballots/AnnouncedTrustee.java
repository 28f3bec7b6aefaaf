package org.folkmoot.ballots;

import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;

/**
 * The file of the first round of the key ceremony.
 *
 * @param announcement for the others
 * @param own the trustee's polynomial and its signed commitments, encrypted to itself, so that the
 *     seed is all it has to keep
 */
record AnnouncedTrustee(
    Group group, PedersenTrustee.Announcement announcement, Channel.Sealed own) {

  static AnnouncedTrustee read(Json json) {
    return Fields.read(
        json,
        "announcement",
        fields -> {
          String label = fields.text("group");
          Group group =
              Group.find(label)
                  .orElseThrow(
                      () -> Reason.ELECTION_GROUP.refuse("unknown group \"" + label + "\""));
          return new AnnouncedTrustee(
              group,
              PedersenTrustee.Announcement.read(fields.any("announcement"), group),
              Channel.Sealed.read(fields.any("own"), group));
        });
  }

  Json toJson() {
    return Json.members(
        Json.member("group", Json.text(group.label())),
        Json.member("announcement", announcement.toJson()),
        Json.member("own", own.toJson()));
  }

  /** The place that the trustee says it has. */
  Certificate.Context place() {
    return certificate()
        .context()
        .orElseThrow(
            () -> Reason.TRUSTEE_CERTIFICATE.refuse("a certificate without the trustee's place"));
  }

  /** The key with which the trustee's signatures are verified. */
  Element verification() {
    return certificate().verification();
  }

  private Certificate certificate() {
    return Certificate.read(announcement.certificate().message(), group);
  }
}
