package org.folkmoot.ballots;

import java.util.List;
import org.folkmoot.ballots.groups.Group;

/**
 * The file of the second round of the key ceremony.
 *
 * @param coefexps the signed commitments to the trustee's polynomial
 * @param shares one for each trustee, in their order, encrypted to it
 */
record ShownCommitments(SignedMessage coefexps, List<Channel.Sealed> shares) {

  ShownCommitments {
    shares = List.copyOf(shares);
  }

  static ShownCommitments read(Json json, int trustees, Group group) {
    return Fields.read(
        json,
        "shares",
        fields ->
            new ShownCommitments(
                SignedMessage.read(fields.any("coefexps"), group),
                fields.list("shares", trustees, share -> Channel.Sealed.read(share, group))));
  }

  Json toJson() {
    return Json.members(
        Json.member("coefexps", coefexps.toJson()),
        Json.member("shares", Json.array(shares.stream().map(Channel.Sealed::toJson).toList())));
  }
}
