package org.folkmoot.platform;

import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.folkmoot.councils.WritersTurns;

/**
 * Entities that are written or removed take their turn first, so that of two who change the same
 * one at once the second never waits within the database, where its refusal could take the first
 * one's change along (docs/transactions.md).
 */
public class TurnsOfEntities extends SessionEventAdapter {

  /** For EclipseLink, which finds this class by its name in {@code persistence.xml}. */
  public TurnsOfEntities() {}

  @Override
  public void preLogin(SessionEvent event) {
    BeforeWriting turns = new BeforeWriting();
    for (ClassDescriptor descriptor : event.getSession().getDescriptors().values()) {
      if (!descriptor.isAggregateDescriptor()) {
        descriptor.getEventManager().addListener(turns);
      }
    }
  }

  private static final class BeforeWriting extends DescriptorEventAdapter {

    @Override
    public void aboutToUpdate(DescriptorEvent event) {
      await(event);
    }

    @Override
    public void aboutToDelete(DescriptorEvent event) {
      await(event);
    }

    private static void await(DescriptorEvent event) {
      ClassDescriptor descriptor = event.getDescriptor();
      CDI.current()
          .select(WritersTurns.class)
          .get()
          .await(
              descriptor.getJavaClass(),
              descriptor
                  .getObjectBuilder()
                  .extractPrimaryKeyFromObject(event.getSource(), event.getSession()));
    }
  }
}
