package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.merkle.NoteSigner;

/** What archives of the current council are signed with; nothing of it is stored. */
@ApplicationScoped
class ArchiveKeys {

  private static final String SIGNING = "archive";

  private final CouncilKeys keys;
  private final CurrentCouncil currentCouncil;

  @Inject
  ArchiveKeys(CouncilKeys keys, CurrentCouncil currentCouncil) {
    this.keys = keys;
    this.currentCouncil = currentCouncil;
  }

  NoteSigner signer() {
    return new NoteSigner(
        currentCouncil.get().slug() + "/archive", Bytes.of(keys.key(SIGNING).getEncoded()));
  }
}
