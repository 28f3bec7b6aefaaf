package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.Councillors;
import org.folkmoot.accounts.Councillors.Councillor;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.residents.Residency;
import org.folkmoot.residents.ResidentService;

/** Pages of wards: which is the visitor's own, who answers for one, and what there is in it. */
@ApplicationScoped
public class WardPages {

  private final WardService wards;
  private final Councillors councillors;
  private final ResidentService residents;
  private final Visitor visitor;
  private final Instance<WardPart> features;

  @Inject
  WardPages(
      WardService wards,
      Councillors councillors,
      ResidentService residents,
      Visitor visitor,
      @Any Instance<WardPart> features) {
    this.wards = wards;
    this.councillors = councillors;
    this.residents = residents;
    this.visitor = visitor;
    this.features = features;
  }

  /** A part of the page with its items; never without any. */
  public record Part(String name, List<WardItem> items) {

    /** Copies the list. */
    public Part {
      items = List.copyOf(items);
    }
  }

  /** All wards by name. */
  public List<WardDetails> list() {
    return wards.list();
  }

  /** A ward by the number that stands in addresses. */
  public Optional<WardDetails> find(String number) {
    return wards.list().stream().filter(ward -> String.valueOf(ward.id()).equals(number)).findAny();
  }

  /** The ward for which the visitor answers, or else in which they live, if that is known. */
  @Transactional
  public Optional<WardDetails> findOwn() {
    Optional<Person> person = visitor.person();
    if (person.isEmpty()) {
      return Optional.empty();
    }
    long account = person.get().id();
    return councillors.list().stream()
        .filter(councillor -> councillor.accountId() == account)
        .flatMap(councillor -> councillor.wardId().stream())
        .findFirst()
        .flatMap(id -> find(String.valueOf(id)))
        .or(() -> residents.current(account).map(Residency::ward));
  }

  /** Who answers for a ward. */
  public List<Councillor> councillorsOf(WardDetails ward) {
    return councillors.list().stream()
        .filter(councillor -> councillor.wardId().filter(id -> id == ward.id()).isPresent())
        .toList();
  }

  /**
   * What features know about a ward, in the order of the page.
   *
   * @param most how many items a part has at most
   */
  @Transactional
  public List<Part> parts(WardDetails ward, int most) {
    List<Part> parts = new ArrayList<>();
    features.stream()
        .sorted(Comparator.comparing(WardPart::position))
        .forEach(
            feature -> {
              List<WardItem> items = feature.items(ward, most);
              if (!items.isEmpty()) {
                parts.add(new Part(feature.name(), items));
              }
            });
    return parts;
  }
}
