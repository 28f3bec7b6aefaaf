package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;

/** Wards of the council. */
@ApplicationScoped
class WardsData implements Dataset {

  private final WardService wards;

  @Inject
  WardsData(WardService wards) {
    this.wards = wards;
  }

  @Override
  public String name() {
    return "wards";
  }

  @Override
  public int position() {
    return 90;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.integer("wardNumber"), DataColumn.text("ward"), DataColumn.link("page"));
  }

  @Override
  public void read(RowSink rows) {
    for (WardDetails ward : wards.list()) {
      rows.row(ward.id(), ward.name(), "/ward?ward=" + ward.id());
    }
  }
}
