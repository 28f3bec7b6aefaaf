package org.folkmoot.votes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.folkmoot.councils.CouncilCipher;
import org.folkmoot.people.Visitor;

/**
 * What the page of a key holder sends along with each part, so that no other page can: sealed for
 * this person and board.
 */
@ApplicationScoped
class KeyToken {

  private static final String USE = "votes/key-page";

  private final CouncilCipher cipher;
  private final Visitor visitor;

  @Inject
  KeyToken(CouncilCipher cipher, Visitor visitor) {
    this.cipher = cipher;
    this.visitor = visitor;
  }

  String of(String board) {
    return cipher.seal(USE, owner(board), board.getBytes(StandardCharsets.UTF_8));
  }

  boolean isRight(String board, String token) {
    try {
      return new String(cipher.open(USE, owner(board), token), StandardCharsets.UTF_8)
          .equals(board);
    } catch (IllegalStateException | IllegalArgumentException e) {
      return false;
    }
  }

  private String owner(String board) {
    return "account/" + visitor.requirePerson().id() + "/" + board;
  }
}
