package org.folkmoot.journal;

import java.util.List;

/**
 * Something that a member of the staff, or the system, did.
 *
 * @param actorId account that acted; 0 for the system or the operator
 * @param actorName name of the person, as shown now; empty for the system
 * @param action key of the sentence, for example {@code accounts.journal.roleGranted}; its text may
 *     use {0} for the subject and {1}, {2}, … for the details; at most 80 characters
 * @param subject what it was done to; may be empty
 * @param details further words of the sentence, in order
 * @param process process that it belongs to, so that its staff may read of it; 0 for the council
 */
public record AuditEvent(
    long actorId,
    String actorName,
    String action,
    String subject,
    List<String> details,
    long process) {

  private static final long WHOLE_COUNCIL = 0;

  private static final int LONGEST_ACTION = 80;

  /**
   * Copies the details.
   *
   * @throws IllegalArgumentException if the action is empty or too long
   */
  public AuditEvent {
    details = List.copyOf(details);
    if (action.isEmpty() || action.length() > LONGEST_ACTION) {
      throw new IllegalArgumentException("no action: " + action);
    }
  }

  /** An event of the council as a whole. */
  public AuditEvent(
      long actorId, String actorName, String action, String subject, List<String> details) {
    this(actorId, actorName, action, subject, details, WHOLE_COUNCIL);
  }

  /** The same event as one of a process. */
  public AuditEvent in(long processId) {
    return new AuditEvent(actorId, actorName, action, subject, details, processId);
  }

  /** An event with its details one by one. */
  public static AuditEvent of(
      long actorId, String actorName, String action, String subject, String... details) {
    return new AuditEvent(actorId, actorName, action, subject, List.of(details));
  }
}
