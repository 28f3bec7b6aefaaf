package org.folkmoot.councils.brand;

import java.util.List;

/**
 * A brand that could be read but must not be shown, because people could not read what it shows.
 * The operator's message: it names every shortfall at once.
 */
public final class BrandRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> reasons;

  BrandRefused(String brand, List<String> reasons) {
    super("brand " + brand + " is refused: " + String.join("; ", reasons));
    this.reasons = List.copyOf(reasons);
  }

  /** One sentence for each shortfall. */
  public List<String> reasons() {
    return reasons;
  }
}
