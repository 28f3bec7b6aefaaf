package org.folkmoot.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A picture or document that stands with something. Its content never changes: another picture is
 * another row. Its words and its place may change as long as what carries it may.
 */
@Entity
@Table(name = "attachment")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Attachment {

  @Id
  @SequenceGenerator(name = "attachment_id", sequenceName = "attachment_id", allocationSize = 1)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  private String kind;

  @Column(name = "subject_id")
  private long subjectId;

  @Enumerated(EnumType.STRING)
  private FileForm form;

  private int place;

  @Column(name = "author_id")
  private @Nullable Long authorId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private LocalizedText description;
  private int width;
  private int height;
  private long bytes;
  private String sha256;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "hidden_since")
  private @Nullable Instant hiddenSince;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Attachment() {}

  Attachment(Carrier carrier, NewFile file, long authorId, int place, Instant now) {
    this.processId = carrier.process().id();
    this.kind = carrier.kind();
    this.subjectId = carrier.id();
    this.form = file.form();
    this.place = place;
    this.authorId = authorId;
    this.name = file.name();
    this.mediaType = file.mediaType();
    this.description = file.description();
    this.width = file.width();
    this.height = file.height();
    this.bytes = file.bytes();
    this.sha256 = file.sha256();
    this.addedAt = now;
  }

  void describe(LocalizedText text) {
    description = text;
  }

  void place(int number) {
    place = number;
  }

  /** Why is told by moderation. */
  void hide(Instant now) {
    hiddenSince = now;
  }

  /** Shows a hidden one again. */
  void restore() {
    hiddenSince = null;
  }

  /** The author's account goes, the file stays. */
  void forgetAuthor() {
    authorId = null;
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  /** A picture that nobody has described yet is seen by those only who can describe it. */
  boolean isShown() {
    return hiddenSince == null && (form == FileForm.DOCUMENT || !description.isEmpty());
  }

  /** Whether it was made of this file. */
  boolean isContent(String sum) {
    return sha256.equals(sum);
  }

  boolean isHidden() {
    return hiddenSince != null;
  }

  boolean isBy(long account) {
    return authorId().filter(author -> author == account).isPresent();
  }

  long id() {
    return id;
  }

  long processId() {
    return processId;
  }

  String kind() {
    return kind;
  }

  long subjectId() {
    return subjectId;
  }

  FileForm form() {
    return form;
  }

  int place() {
    return place;
  }

  Optional<Long> authorId() {
    return Optional.ofNullable(authorId);
  }

  String name() {
    return name;
  }

  LocalizedText description() {
    return description;
  }

  long bytes() {
    return bytes;
  }

  Instant addedAt() {
    return addedAt;
  }

  AttachmentDetails toDetails() {
    return new AttachmentDetails(
        id,
        processId,
        kind,
        subjectId,
        form,
        place,
        authorId().orElse(0L),
        name,
        mediaType,
        description,
        width,
        height,
        bytes,
        sha256,
        Optional.ofNullable(hiddenSince),
        isShown(),
        version);
  }
}
