package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Loads a register at once, without a job; for the demo. */
@ApplicationScoped
public class RegisterArchive {

  private final RegisterService registers;
  private final RegisterWorker worker;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RegisterArchive() {
    this(null, null);
  }

  @Inject
  RegisterArchive(RegisterService registers, RegisterWorker worker) {
    this.registers = registers;
    this.worker = worker;
  }

  /** Makes a file the register of the current council; joins the caller's transaction. */
  @Transactional
  public void load(long requestedBy, String fileName, byte[] content) {
    worker.carryOut(registers.store(requestedBy, fileName, content), true);
  }
}
