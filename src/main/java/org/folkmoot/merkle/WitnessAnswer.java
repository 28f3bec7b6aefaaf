package org.folkmoot.merkle;

import org.folkmoot.kernel.SpecSource;

/** What a witness answers to a request, one kind for each status of the protocol. */
@SpecSource(document = "C2SP tlog-witness", section = "add-checkpoint")
public sealed interface WitnessAnswer {

  /** The status of the HTTP response. */
  int status();

  /** Body of the response; empty where the protocol asks for none. */
  default String body() {
    return "";
  }

  /** Content type of the body. */
  default String contentType() {
    return "text/plain; charset=utf-8";
  }

  /**
   * The checkpoint is consistent, recorded and co-signed.
   *
   * @param signature the witness' line
   */
  record Cosigned(NoteSignature signature) implements WitnessAnswer {
    @Override
    public int status() {
      return 200;
    }

    @Override
    public String body() {
      return signature.toLine();
    }
  }

  /**
   * The request cannot be read, or the old size is larger than the new.
   *
   * @param reason a sentence for the log's operator
   */
  record Malformed(String reason) implements WitnessAnswer {
    @Override
    public int status() {
      return 400;
    }
  }

  /** No trusted key of this log signed, or a signature that claims one is wrong. */
  record Unsigned() implements WitnessAnswer {
    @Override
    public int status() {
      return 403;
    }
  }

  /** The witness does not know the log. */
  record UnknownLog() implements WitnessAnswer {
    @Override
    public int status() {
      return 404;
    }
  }

  /**
   * The old size is not the one that the witness co-signed last: the log must prove from there.
   *
   * @param latestSize size that the witness co-signed last
   */
  record Conflict(long latestSize) implements WitnessAnswer {
    @Override
    public int status() {
      return 409;
    }

    @Override
    public String body() {
      return latestSize + "\n";
    }

    @Override
    public String contentType() {
      return "text/x.tlog.size";
    }
  }

  /**
   * The new tree does not continue the old one: a wrong proof, or a fork. The signed request is
   * evidence; keep it.
   *
   * @param reason code of the failed check
   */
  record Inconsistent(String reason) implements WitnessAnswer {
    @Override
    public int status() {
      return 422;
    }
  }
}
