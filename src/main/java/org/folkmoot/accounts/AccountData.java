package org.folkmoot.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/** What accounts hold about a person: everything except the secrets, which exist as hashes only. */
@ApplicationScoped
class AccountData implements PersonalDataSource {

  private final AccountRepository accounts;
  private final SignInRepository signIns;
  private final SecondFactors factors;
  private final MailProofs proofs;

  @Inject
  AccountData(
      AccountRepository accounts,
      SignInRepository signIns,
      SecondFactors factors,
      MailProofs proofs) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.factors = factors;
    this.proofs = proofs;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    Account account = accounts.findById(person.id()).orElseThrow();
    return List.of(
        new DataSection("account", List.of(fieldsOf(account))),
        new DataSection(
            "former-names",
            accounts.listFormerNames(person.id()).stream()
                .map(name -> Map.<String, Object>of("name", name))
                .toList()),
        new DataSection(
            "roles",
            accounts.holdingsOf(List.of(person.id())).stream().map(AccountData::fieldsOf).toList()),
        new DataSection(
            "sign-ins",
            signIns.listOf(person.id()).stream()
                .map(signIn -> fieldsOf(signIn.toDetails(false)))
                .toList()),
        new DataSection("devices", times("usedAt", signIns.listDeviceUses(person.id()))),
        new DataSection(
            "mail-proofs", times("expiresAt", proofs.listExpiries(person.id(), person.email()))));
  }

  private Map<String, Object> fieldsOf(Account account) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", account.id());
    fields.put("name", account.name());
    fields.put("email", account.email());
    fields.put("language", account.locale().getLanguage());
    fields.put("openedAt", account.createdAt());
    fields.put("usedAt", account.usedAt());
    fields.put("closed", account.isDisabled());
    fields.put("password", account.hasPassword());
    fields.put("wrongPasswords", account.failedSignIns());
    fields.put("secondFactor", factors.isActive(account.id()));
    fields.put("recoveryCodes", factors.countRecoveryCodes(account.id()));
    return fields;
  }

  private static Map<String, Object> fieldsOf(RoleHolding holding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("role", holding.grant().role().name());
    fields.put("process", holding.grant().process());
    fields.put("since", holding.grantedAt());
    return fields;
  }

  private static Map<String, Object> fieldsOf(SignInDetails signIn) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("device", signIn.device());
    fields.put("startedAt", signIn.startedAt());
    fields.put("seenAt", signIn.seenAt());
    return fields;
  }

  private static List<Map<String, Object>> times(String field, List<Instant> times) {
    List<Map<String, Object>> records = new ArrayList<>();
    times.forEach(time -> records.add(Map.of(field, time)));
    return records;
  }
}
