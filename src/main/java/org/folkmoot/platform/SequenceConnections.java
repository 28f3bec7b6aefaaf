package org.folkmoot.platform;

import java.util.List;
import org.eclipse.persistence.sequencing.NativeSequence;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets EclipseLink fetch numbers for new rows on connections of a pool of their own. It locks a
 * sequence meanwhile; on the connection of the caller's transaction, one that has none yet would
 * wait for a connection with the lock held, and those that have one would wait for the lock.
 */
public class SequenceConnections implements SessionCustomizer {

  /** For EclipseLink, which finds this class by its name in {@code persistence.xml}. */
  public SequenceConnections() {}

  @Override
  public void customize(Session session) {
    DatasourceLogin login = session.getProject().getLogin();
    for (Sequence sequence : List.copyOf(login.getDatasourcePlatform().getSequences().values())) {
      login.addSequence(new OnOwnConnection(sequence));
    }
  }

  /** EclipseLink uses the pool of sequences only for those that ask for a transaction. */
  private static final class OnOwnConnection extends NativeSequence {

    private static final long serialVersionUID = 1;

    OnOwnConnection(Sequence sequence) {
      super(sequence.getName(), sequence.getPreallocationSize(), sequence.getInitialValue(), false);
    }

    @Override
    public boolean shouldUseTransaction() {
      return true;
    }
  }
}
