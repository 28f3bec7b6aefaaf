package org.folkmoot.maps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.locationtech.jts.geom.Geometry;

/**
 * The map of the current council: outlines of its wards, and where pictures below them come from.
 */
@ApplicationScoped
public class MapService {

  private final MapRepository maps;
  private final WardService wards;
  private final Visitor visitor;
  private final Journal journal;

  @Inject
  MapService(MapRepository maps, WardService wards, Visitor visitor, Journal journal) {
    this.maps = maps;
    this.wards = wards;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** What maps show now. */
  @Transactional
  public MapDetails get() {
    Map<Long, String> outlines =
        maps.shapes().stream().collect(Collectors.toMap(WardShape::wardId, WardShape::geometry));
    List<ShapeDetails> shown =
        wards.list().stream()
            .flatMap(
                ward ->
                    Optional.ofNullable(outlines.get(ward.id())).stream()
                        .map(outline -> new ShapeDetails(ward, outline)))
            .toList();
    return maps.findSettings()
        .map(s -> new MapDetails(s.tiles(), shown, s.revision(), s.version()))
        .orElseGet(() -> new MapDetails(Tiles.NONE, shown, 0, 0));
  }

  /** The pictures below the shapes, without the shapes. */
  @Transactional
  public Tiles tiles() {
    return maps.findSettings().map(MapSettings::tiles).orElse(Tiles.NONE);
  }

  /**
   * Whether there is a map at all, and how old its shapes are.
   *
   * @return the revision of the shapes; empty without anything to show
   */
  @Transactional
  public Optional<Long> revision() {
    return maps.findSettings()
        .filter(s -> s.revision() > 0 || !s.tiles().address().isEmpty())
        .map(MapSettings::revision);
  }

  /** The ward in which a point lies; empty outside of all shapes. */
  @Transactional
  public Optional<WardDetails> wardAt(GeoPoint point) {
    return WardFinder.find(maps.shapes(), point)
        .flatMap(id -> wards.list().stream().filter(ward -> ward.id() == id).findFirst());
  }

  /**
   * Takes the outlines of the wards from a file instead of those that were there.
   *
   * @param file GeoJSON (RFC 7946), UTF-8
   * @param addWards whether names that no ward has become wards
   * @return what became of it
   * @throws MapRefusal if the file cannot be used; nothing has changed then
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsNoConfirmation("can be loaded anew")
  @Transactional
  public ShapesLoaded load(byte[] file, boolean addWards) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    ShapeFile shapes = ShapeFile.read(file, wards.list(), addWards);
    List<String> added = addWards ? wards.addMissing(shapes.outlines().keySet()) : List.of();
    List<WardDetails> known = wards.list();
    WardNames names = new WardNames(known);
    List<WardShape> kept = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, Geometry> outline : shapes.outlines().entrySet()) {
      names
          .find(outline.getKey())
          .ifPresentOrElse(
              ward -> kept.add(new WardShape(ward.id(), GeoJson.write(outline.getValue()))),
              () -> unknown.add(outline.getKey()));
    }
    maps.replaceShapes(kept);
    maps.settings().shapesChanged();
    maps.flush();
    record(administrator, "maps.journal.loaded", String.valueOf(kept.size()));
    Set<Long> shaped = kept.stream().map(WardShape::wardId).collect(Collectors.toSet());
    List<String> without =
        known.stream().filter(ward -> !shaped.contains(ward.id())).map(WardDetails::name).toList();
    return new ShapesLoaded(kept.size(), without, added, unknown);
  }

  /**
   * Chooses the pictures below the shapes.
   *
   * @param address address with {@code {z}}, {@code {x}} and {@code {y}}; empty for none
   * @param attribution who is named on the map
   * @param seen version of the settings that the administrator changed
   * @throws MapRefusal if a browser cannot use the address, or nobody is named
   * @throws org.folkmoot.kernel.ChangedMeanwhile if somebody else chose meanwhile
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsNoConfirmation("can be chosen anew")
  @Transactional
  public void chooseTiles(String address, String attribution, long seen) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    Tiles tiles = Tiles.read(address, attribution);
    boolean first = maps.findSettings().isEmpty();
    MapSettings settings = maps.settings();
    settings.changeTiles(tiles, first ? settings.version() : seen);
    maps.flush();
    record(administrator, "maps.journal.tiles", tiles.address());
  }

  private void record(Person administrator, String key, String detail) {
    journal.record(AuditEvent.of(administrator.id(), administrator.name(), key, detail));
  }
}
