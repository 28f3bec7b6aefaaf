package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The wards of the current council. */
@ApplicationScoped
public class WardService {

  private final WardRepository wards;

  @Inject
  WardService(WardRepository wards) {
    this.wards = wards;
  }

  /** All wards by name, at most 1,000. */
  @Transactional
  public List<WardDetails> list() {
    return wards.list().stream().map(Ward::toDetails).toList();
  }

  /**
   * Adds those wards that the council does not have yet; joins the caller's transaction.
   *
   * @param names names as they were read; case and doubled blanks do not matter
   * @return names of the wards that were added, in the order given
   */
  @Transactional
  public List<String> addMissing(Collection<String> names) {
    Set<String> known = new HashSet<>();
    wards.list().forEach(ward -> known.add(ward.nameKey()));
    List<String> added = new ArrayList<>();
    for (String name : names) {
      if (known.add(Ward.keyOf(name))) {
        Ward ward = new Ward(name);
        wards.add(ward);
        added.add(ward.toDetails().name());
      }
    }
    return added;
  }

  /** The form in which the name of a ward is compared. */
  public static String keyOf(String name) {
    return Ward.keyOf(name);
  }
}
