package org.folkmoot.residents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** Which ways a council offers, and what it tells those who cannot be verified. One per council. */
@Entity
@Table(name = "resident_settings")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ResidentSettings {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "by_match")
  private boolean byMatch = true;

  @Column(name = "by_letter")
  private boolean byLetter = true;

  @Column(name = "by_desk")
  private boolean byDesk = true;

  @Column(name = "by_claim")
  private boolean byClaim = true;

  @Column(name = "help_text")
  private String helpText = "";

  /** New ones: every way is on, no help text of the council's own. */
  protected ResidentSettings() {}

  void change(Set<Way> ways, String newHelpText) {
    byMatch = ways.contains(Way.MATCH);
    byLetter = ways.contains(Way.LETTER);
    byDesk = ways.contains(Way.DESK);
    byClaim = ways.contains(Way.CLAIM);
    helpText = newHelpText;
  }

  SettingsDetails toDetails() {
    EnumSet<Way> ways = EnumSet.noneOf(Way.class);
    addIf(byMatch, Way.MATCH, ways);
    addIf(byLetter, Way.LETTER, ways);
    addIf(byDesk, Way.DESK, ways);
    addIf(byClaim, Way.CLAIM, ways);
    return new SettingsDetails(ways, helpText);
  }

  private static void addIf(boolean isOn, Way way, Set<Way> ways) {
    if (isOn) {
      ways.add(way);
    }
  }
}
