package org.folkmoot.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.moderation.sieve.SieveRule;

/** The settings that a council chose; there is one row at most, from the first choice on. */
@Entity
@Table(name = "moderation_settings")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class SettingsChoice {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  /** Names of rules, separated by commas. */
  @Column(name = "sieve_rules")
  private String rules = "";

  private int threshold;

  /** One in each line, like the words. */
  @Column(name = "known_hosts")
  private String hosts = "";

  @Column(name = "listed_words")
  private String words = "";

  @Column(name = "ideas_a_day")
  private int ideasADay;

  @Column(name = "comments_an_hour")
  private int commentsAnHour;

  @Column(name = "reports_a_day")
  private int reportsADay;

  @Version private long version;

  /** For JPA. */
  protected SettingsChoice() {}

  SettingsChoice(ModerationSettings settings) {
    take(settings);
  }

  /**
   * Chooses others.
   *
   * @throws ChangedMeanwhile if somebody else has since they were read
   */
  void choose(ModerationSettings settings) {
    if (version != settings.version()) {
      throw new ChangedMeanwhile();
    }
    take(settings);
  }

  private void take(ModerationSettings settings) {
    rules =
        settings.rules().stream().sorted().map(SieveRule::name).collect(Collectors.joining(","));
    threshold = settings.threshold();
    hosts = String.join("\n", settings.hosts());
    words = String.join("\n", settings.words());
    ideasADay = settings.ideasADay();
    commentsAnHour = settings.commentsAnHour();
    reportsADay = settings.reportsADay();
  }

  ModerationSettings settings() {
    return new ModerationSettings(
        rulesOf(rules),
        threshold,
        Rules.linesOf(hosts),
        Rules.linesOf(words),
        ideasADay,
        commentsAnHour,
        reportsADay,
        version);
  }

  private static Set<SieveRule> rulesOf(String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(SieveRule::valueOf)
        .collect(Collectors.toSet());
  }
}
