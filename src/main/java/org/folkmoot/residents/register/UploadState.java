package org.folkmoot.residents.register;

/** How far an upload of the register is. */
public enum UploadState {
  /** Waits for a worker. */
  WAITING,
  /** Is being read. */
  READING,
  /** Would remove so many people that an administrator must say yes. */
  TO_CONFIRM,
  /** Is being taken over. */
  APPLYING,
  /** Is the register now. */
  DONE,
  /** Was called off; nothing was changed. */
  CANCELED,
  /** Could not be read; nothing was changed. */
  FAILED;

  /** Whether nothing more will happen. */
  public boolean isEnd() {
    return this == DONE || this == CANCELED || this == FAILED;
  }

  /** Whether the page should look again by itself. */
  public boolean isMoving() {
    return this == WAITING || this == READING || this == APPLYING;
  }
}
