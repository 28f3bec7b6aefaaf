package org.folkmoot.maps.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.maps.MapDetails;
import org.folkmoot.maps.MapRefusal;
import org.folkmoot.maps.MapService;
import org.folkmoot.maps.ShapesLoaded;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where an administrator loads the outlines of the wards and chooses what is below them. */
@Named
@RequestScoped
public class MapSettingsView {

  private static final String PAGE = "/staff/map";
  private static final int NAMES_SHOWN = 10;

  private final MapService maps;
  private final WardService wards;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable MapDetails map;
  private @Nullable Part file;
  private boolean addWards;
  private String tiles = "";
  private String attribution = "";
  private long version;

  @Inject
  MapSettingsView(MapService maps, WardService wards, Feedback feedback, Texts texts) {
    this.maps = maps;
    this.wards = wards;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Fills the form. */
  public void load() {
    addWards = wards.list().isEmpty();
    tiles = getMap().tiles().address();
    attribution = getMap().tiles().attribution();
    version = getMap().version();
  }

  /** What maps show now. */
  public MapDetails getMap() {
    MapDetails known = map;
    if (known == null) {
      known = maps.get();
      map = known;
    }
    return known;
  }

  /** Wards without an outline. */
  public List<String> getWithout() {
    Set<Long> shaped =
        getMap().shapes().stream().map(shape -> shape.ward().id()).collect(Collectors.toSet());
    return wards.list().stream()
        .filter(ward -> !shaped.contains(ward.id()))
        .map(WardDetails::name)
        .toList();
  }

  /** Takes the outlines from the file. */
  public void loadShapes() {
    Upload.of(file)
        .ifPresentOrElse(this::loadShapes, () -> feedback.fault("file", "maps.file.missing"));
  }

  private void loadShapes(Upload given) {
    try {
      ShapesLoaded loaded = maps.load(given.content(), addWards);
      feedback.told(PAGE, sentence(loaded));
    } catch (MapRefusal e) {
      feedback.wrong("file", texts.with(e.messageKey(), e.arguments().toArray()));
    }
  }

  private String sentence(ShapesLoaded loaded) {
    StringBuilder told = new StringBuilder(texts.count("maps.loaded", loaded.wards()));
    tell(told, "maps.loaded.added", loaded.added());
    tell(told, "maps.loaded.unknown", loaded.unknown());
    return told.toString();
  }

  private void tell(StringBuilder told, String key, List<String> names) {
    if (!names.isEmpty()) {
      String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
      String more = names.size() > NAMES_SHOWN ? ", …" : "";
      told.append(' ').append(texts.with(key, shown + more));
    }
  }

  /** Chooses the tiles. */
  public void saveTiles() {
    try {
      maps.chooseTiles(tiles, attribution, version);
      feedback.done(PAGE, "maps.tiles.saved");
    } catch (MapRefusal e) {
      boolean aboutName = e.messageKey().endsWith("attributionMissing");
      feedback.fault(aboutName ? "attribution" : "tiles", e.messageKey());
    } catch (ChangedMeanwhile e) {
      feedback
          .changedMeanwhile()
          .compare("tiles", tiles, getMap().tiles().address())
          .compare("attribution", attribution, getMap().tiles().attribution());
    }
  }

  /** Never shown again. */
  public @Nullable Part getFile() {
    return file;
  }

  /** For the form. */
  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  /** Whether names in the file that no ward has become wards. */
  public boolean isAddWards() {
    return addWards;
  }

  /** For the form. */
  public void setAddWards(boolean addWards) {
    this.addWards = addWards;
  }

  /** Address of tiles, as typed. */
  public String getTiles() {
    return tiles;
  }

  /** For the form. */
  public void setTiles(String tiles) {
    this.tiles = tiles;
  }

  /** Who is named on the map, as typed. */
  public String getAttribution() {
    return attribution;
  }

  /** For the form. */
  public void setAttribution(String attribution) {
    this.attribution = attribution;
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
