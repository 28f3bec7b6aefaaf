package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.safety.SafetyDetails;
import org.folkmoot.moderation.safety.SafetyService;
import org.folkmoot.pages.Address;
import org.jspecify.annotations.Nullable;

/** The record of online safety, to be read and printed. */
@Named
@RequestScoped
public class SafetyView {

  private final SafetyService safety;
  private final Address address;
  private @Nullable SafetyDetails details;
  private List<SafetyDetails> versions = List.of();

  @Inject
  SafetyView(SafetyService safety, Address address) {
    this.safety = safety;
    this.address = address;
  }

  /** Loads the version of the address, the latest one without a number. */
  public void load() {
    versions = safety.list();
    details = safety.find(number()).orElse(null);
  }

  private int number() {
    String given = address.get("version");
    if (given.isEmpty()) {
      return 0;
    } else if (!given.matches("[1-9]\\d{0,6}")) {
      throw new NotFound();
    }
    return Integer.parseInt(given);
  }

  /** The version; null if there is none yet. */
  public @Nullable SafetyDetails getDetails() {
    return details;
  }

  /** Whether the version is the one that holds now. */
  public boolean isLatest() {
    SafetyDetails shown = details;
    return shown != null && shown.number() == versions.get(0).number();
  }

  /** All of them, the newest first. */
  public List<SafetyDetails> getVersions() {
    return versions;
  }

  /** Whether the visitor writes it. */
  public boolean isWriter() {
    return safety.isWriter();
  }
}
