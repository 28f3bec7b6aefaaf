package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The rows of the current council. Every repository asks here: the entity manager carries the
 * council's id as EclipseLink's tenant, so a query cannot reach another council's rows even if it
 * tries. Must be called within a transaction.
 */
@ApplicationScoped
public class CouncilData {

  /** Name of the tenant property; entities repeat it in their discriminator column. */
  public static final String TENANT = "folkmoot.council";

  /** Column that carries the tenant in every table of a council. */
  public static final String COLUMN = "council_id";

  @PersistenceContext(unitName = "folkmoot")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  @PersistenceContext(unitName = "folkmoot-counts")
  @SuppressWarnings("NullAway.Init")
  private EntityManager counts;

  private final CurrentCouncil currentCouncil;
  private final WritersTurns turns;

  @Inject
  CouncilData(CurrentCouncil currentCouncil, WritersTurns turns) {
    this.currentCouncil = currentCouncil;
    this.turns = turns;
  }

  /**
   * The entity manager of this transaction, bound to the current council.
   *
   * @throws IllegalStateException if no council was entered
   */
  public EntityManager rows() {
    entityManager.setProperty(TENANT, currentCouncil.get().id());
    return entityManager;
  }

  /**
   * The same on a connection of another pool, for counts that are transactions of their own ({@code
   * REQUIRES_NEW}) inside of others: whoever waits for it waits for nobody who waits. Knows only
   * the entities that {@code persistence.xml} lists.
   *
   * @throws IllegalStateException if no council was entered
   */
  public EntityManager counts() {
    counts.setProperty(TENANT, currentCouncil.get().id());
    return counts;
  }

  /** Id of the current council. */
  public long id() {
    return currentCouncil.get().id();
  }

  /**
   * Waits until no other transaction of this process writes that row: before it is locked by a
   * query, or changed by an update query after which the transaction may be refused. See {@link
   * WritersTurns}.
   *
   * @param entity kind of the row
   * @param id its primary key
   * @throws jakarta.persistence.LockTimeoutException after three seconds
   */
  public void awaitTurn(Class<?> entity, Object id) {
    turns.await(entity, id);
  }
}
