package org.folkmoot.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;

/** The limits that a council chose; one row at most. */
@Entity
@Table(name = "file_policy")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class FilePolicy {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private int pictures;
  private int documents;

  @Column(name = "picture_megabytes")
  private int pictureMegabytes;

  @Column(name = "document_megabytes")
  private int documentMegabytes;

  @Column(name = "person_megabytes")
  private int personMegabytes;

  @Column(name = "council_megabytes")
  private int councilMegabytes;

  @Version private long version;

  /** For JPA. */
  protected FilePolicy() {}

  FilePolicy(FileLimits limits) {
    take(limits);
  }

  /**
   * Chooses other limits.
   *
   * @throws ChangedMeanwhile if somebody else has since they were read
   */
  void choose(FileLimits limits) {
    if (version != limits.version()) {
      throw new ChangedMeanwhile();
    }
    take(limits);
  }

  private void take(FileLimits limits) {
    pictures = limits.pictures();
    documents = limits.documents();
    pictureMegabytes = limits.pictureMegabytes();
    documentMegabytes = limits.documentMegabytes();
    personMegabytes = limits.personMegabytes();
    councilMegabytes = limits.councilMegabytes();
  }

  FileLimits limits() {
    return new FileLimits(
        pictures,
        documents,
        pictureMegabytes,
        documentMegabytes,
        personMegabytes,
        councilMegabytes,
        version);
  }
}
