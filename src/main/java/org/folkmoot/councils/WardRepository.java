package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

@ApplicationScoped
class WardRepository {

  private static final int WARDS_AT_MOST = 1_000;

  private final CouncilData council;

  @Inject
  WardRepository(CouncilData council) {
    this.council = council;
  }

  List<Ward> list() {
    return council
        .rows()
        .createQuery("select w from Ward w order by w.name", Ward.class)
        .setMaxResults(WARDS_AT_MOST)
        .getResultList();
  }

  void add(Ward ward) {
    council.rows().persist(ward);
    council.rows().flush();
  }
}
