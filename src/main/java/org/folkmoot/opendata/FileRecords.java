package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** What is known of the files of the current council. */
@ApplicationScoped
class FileRecords {

  private final CouncilData council;
  private final Clock clock;

  @Inject
  FileRecords(CouncilData council, Clock clock) {
    this.council = council;
    this.clock = clock;
  }

  @Transactional
  List<KnownFile> list() {
    return rows().stream().map(FileRecord::toDetails).toList();
  }

  /** Notes what a file is now. */
  @Transactional(TxType.REQUIRES_NEW)
  void note(String dataset, DataForm form, DataFile file) {
    Optional<FileRecord> known =
        rows().stream().filter(record -> record.isOf(dataset, form)).findFirst();
    if (known.isPresent()) {
      known.get().note(file, clock.instant());
    } else {
      council.rows().persist(new FileRecord(dataset, form, file, clock.instant()));
    }
  }

  private List<FileRecord> rows() {
    return council
        .rows()
        .createQuery("select f from FileRecord f order by f.id", FileRecord.class)
        .getResultList();
  }
}
