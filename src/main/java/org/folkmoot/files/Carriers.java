package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that carries files, from all features. */
@ApplicationScoped
class Carriers {

  private final Instance<FileSubject> kinds;

  @Inject
  Carriers(@Any Instance<FileSubject> kinds) {
    this.kinds = kinds;
  }

  Optional<Carrier> find(String kind, String reference) {
    return ofKind(kind).findFirst().flatMap(known -> known.find(reference));
  }

  /** What carries a file, if the visitor may read about it. */
  Optional<Carrier> of(Attachment file) {
    return ofKind(file.kind()).findFirst().flatMap(known -> known.findById(file.subjectId()));
  }

  /** Makes others who change files of the same thing wait. */
  void lock(Carrier carrier) {
    ofKind(carrier.kind()).forEach(known -> known.lock(carrier.id()));
  }

  private Stream<FileSubject> ofKind(String kind) {
    return kinds.stream().filter(known -> known.kind().equals(kind));
  }
}
