package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Asks for a register without questions; for the demo. */
@ApplicationScoped
public class RegisterArchive {

  private final RegisterService registers;

  @Inject
  RegisterArchive(RegisterService registers) {
    this.registers = registers;
  }

  /** A job will make a file the register of the current council; joins the caller's transaction. */
  @Transactional
  public void load(long requestedBy, String fileName, byte[] content) {
    try {
      registers.store(
          new RegisterService.HandedIn(
              requestedBy, fileName, content.length, new ByteArrayInputStream(content)),
          true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
