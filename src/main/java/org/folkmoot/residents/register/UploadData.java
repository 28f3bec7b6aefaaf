package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/** Which registers a person handed in; after they are gone the uploads stay without a name. */
@ApplicationScoped
class UploadData implements PersonalDataSource {

  private final RegisterRepository uploads;

  @Inject
  UploadData(RegisterRepository uploads) {
    this.uploads = uploads;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "register-uploads",
            uploads.listOf(person.id()).stream().map(UploadData::fieldsOf).toList()));
  }

  private static Map<String, Object> fieldsOf(RegisterUpload upload) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("fileName", upload.fileName());
    fields.put("at", upload.createdAt());
    return fields;
  }

  void removePersonalData(@Observes AccountDeleted account) {
    uploads.forgetUploader(account.accountId());
  }
}
