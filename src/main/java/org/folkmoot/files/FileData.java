package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/**
 * What this feature holds about a person, and how it lets go: files stay without a name with what
 * they belong to if the council keeps texts, else they go. Those of drafts go with the drafts,
 * those of processes are the council's.
 */
@ApplicationScoped
class FileData implements PersonalDataSource {

  private final AttachmentRepository files;
  private final CouncilAddress address;

  @Inject
  FileData(AttachmentRepository files, CouncilAddress address) {
    this.files = files;
    this.address = address;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection("files", files.listOf(person.id()).stream().map(this::fieldsOf).toList()));
  }

  private Map<String, Object> fieldsOf(Attachment file) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", file.name());
    fields.put("description", file.description().main());
    fields.put("bytes", file.bytes());
    fields.put("addedAt", file.addedAt());
    fields.put("address", address.current() + file.toDetails().path());
    return fields;
  }

  void forget(@Observes AccountDeleted account) {
    for (Attachment file : files.listOf(account.accountId())) {
      if (account.keepTexts() || file.kind().equals(ProcessFiles.KIND)) {
        file.forgetAuthor();
      } else {
        files.remove(file);
      }
    }
    files.flush();
  }
}
