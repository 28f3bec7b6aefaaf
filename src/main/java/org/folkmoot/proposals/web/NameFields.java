package org.folkmoot.proposals.web;

import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.LocalizedText;

/** What is typed of one row of a list that people keep in an order: its name and its place. */
public final class NameFields {

  private final LocalizedInput name;
  private int position = 1;
  private long version;

  NameFields(CurrentCouncil currentCouncil) {
    name = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /** Fills the fields with what is stored. */
  void show(LocalizedText stored, int storedPosition, long storedVersion) {
    name.show(stored);
    position = storedPosition;
    version = storedVersion;
  }

  /**
   * Whether the name is there and not too long; else it is told.
   *
   * @param missing key of the sentence that says what to do if it is missing
   */
  boolean accepts(Feedback feedback, String missing, int longest) {
    feedback.check(name, "name", missing, longest);
    return !feedback.isFaulty();
  }

  /** Somebody else was faster: what is there now is told, what was typed stays. */
  void changedMeanwhile(Feedback feedback, LocalizedText stored, long storedVersion) {
    version = storedVersion;
    feedback.changedMeanwhile().compare("name", name, stored);
  }

  /** Places in a list of so many. */
  static List<Integer> positions(int size) {
    return IntStream.rangeClosed(1, size).boxed().toList();
  }

  /** Name as typed. */
  public LocalizedInput getName() {
    return name;
  }

  /** The chosen place. */
  public int getPosition() {
    return position;
  }

  /** For the form. */
  public void setPosition(int position) {
    this.position = position;
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}
