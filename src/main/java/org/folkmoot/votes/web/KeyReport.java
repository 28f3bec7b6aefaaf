package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.AlarmForm;
import org.folkmoot.votes.AlarmService;
import org.folkmoot.votes.TrusteeTallyService;

/**
 * Takes in what a key holder's browser found wrong with the ballots that it was given to open: a
 * report as those of voters, with the name of the key holder.
 */
@RequestScoped
class KeyReport {

  /** Name of what is sent, beside those of tasks. */
  static final String TASK = "report";

  private static final int MOST_TEXT = 4_000;

  private final TrusteeTallyService tally;
  private final AlarmService alarms;
  private final CallerOfRequest caller;
  private final Visitor visitor;
  private final Texts texts;

  @Inject
  KeyReport(
      TrusteeTallyService tally,
      AlarmService alarms,
      CallerOfRequest caller,
      Visitor visitor,
      Texts texts) {
    this.tally = tally;
    this.alarms = alarms;
    this.caller = caller;
    this.visitor = visitor;
    this.texts = texts;
  }

  /**
   * Hands the report in.
   *
   * @param body JSON with {@code reason} and {@code detail}; whatever else it is, the report says
   *     that something was found
   * @throws org.folkmoot.kernel.NotFound unless the visitor holds a part of the vote's key
   * @throws org.folkmoot.throttles.TooManyTries as {@link AlarmService#handIn}
   */
  void handIn(String election, InputStream body) throws IOException {
    String uuid = tally.uuidOf(election);
    String name = visitor.requireSomewhere(Role.TRUSTEE).name();
    String found = found(new String(body.readNBytes(MOST_TEXT), StandardCharsets.UTF_8));
    String facts = "Key holder: " + name + "\nElection: " + uuid + "\nBefore opening: " + found;
    alarms.handIn(election, new AlarmForm(facts, "", "", texts.locale()), caller.get().address());
  }

  private static String found(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return json.getString("reason", "") + ": " + json.getString("detail", "");
    } catch (JsonException e) {
      return text;
    }
  }
}
