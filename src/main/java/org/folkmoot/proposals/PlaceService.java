package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.maps.MapPart;
import org.folkmoot.processes.ProcessDetails;

/** Where proposals are about: pins on a map, many at one place as one. */
@ApplicationScoped
public class PlaceService {

  /** More than any screen shows. */
  private static final int MOST = 1_000;

  private final CouncilData council;

  @Inject
  PlaceService(CouncilData council) {
    this.council = council;
  }

  /**
   * The pins in a part of the map, in two statements however many there are.
   *
   * @param filter ward, answer and category that are wanted; its words do not count
   */
  @Transactional
  public List<PlaceDetails> list(ProcessDetails process, ProposalFilter filter, MapPart part) {
    List<Object[]> cells = cells(process.id(), filter, part);
    Map<Long, Proposal> singles = singles(cells);
    return cells.stream().map(cell -> toPlace(cell, singles)).toList();
  }

  /** Whether any of what everybody may find in a process has a point. */
  @Transactional
  public boolean isAny(ProcessDetails process) {
    return !council
        .rows()
        .createQuery(
            "select p.id from Proposal p where p.processId = :process and p.state in :states"
                // a range, which an index answers
                + " and p.latitude >= -90",
            Long.class)
        .setParameter("process", process.id())
        .setParameter("states", ProposalRepository.LISTED)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private List<Object[]> cells(long process, ProposalFilter filter, MapPart part) {
    Map<String, Object> values = new LinkedHashMap<>();
    String from = ProposalLists.from(process, ProposalRepository.LISTED, filter, values);
    // a number of ours within the SQL: as a parameter, it would not be the same to the database
    // twice
    String floor = "sql('floor(? * " + part.cellsInADegree() + ")', e.%s)";
    String cell = floor.replace("%s", "latitude") + ", " + floor.replace("%s", "longitude");
    var query =
        council
            .rows()
            .createQuery(
                "select "
                    + cell
                    + ", count(e), avg(e.latitude), avg(e.longitude), min(e.id) "
                    + from
                    + " and e.latitude between :south and :north"
                    + " and e.longitude between :west and :east group by "
                    + cell,
                Object[].class);
    values.put("south", part.southWest().latitude());
    values.put("west", part.southWest().longitude());
    values.put("north", part.northEast().latitude());
    values.put("east", part.northEast().longitude());
    values.forEach(query::setParameter);
    return query.setMaxResults(MOST).getResultList();
  }

  private Map<Long, Proposal> singles(List<Object[]> cells) {
    List<Long> ids = cells.stream().filter(cell -> count(cell) == 1).map(PlaceService::id).toList();
    return ids.isEmpty()
        ? Map.of()
        : council
            .rows()
            .createQuery("select p from Proposal p where p.id in :ids", Proposal.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Proposal::id, Function.identity()));
  }

  private static PlaceDetails toPlace(Object[] cell, Map<Long, Proposal> singles) {
    return new PlaceDetails(
        GeoPoint.of(((Number) cell[3]).doubleValue(), ((Number) cell[4]).doubleValue()),
        count(cell),
        Optional.ofNullable(singles.get(id(cell)))
            .filter(one -> count(cell) == 1)
            .map(one -> new PlaceDetails.Single(one.reference(), one.title())));
  }

  private static long count(Object[] cell) {
    return ((Number) cell[2]).longValue();
  }

  private static long id(Object[] cell) {
    return ((Number) cell[5]).longValue();
  }
}
