package org.folkmoot.proposals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One answer to many proposals, as it would be or was carried out.
 *
 * @param answered references of those that get it, in the order in which they were chosen
 * @param leftOut why others do not, by reference
 * @param letters how many letters go out, at most: to authors and supporters
 */
public record BulkAnswer(List<String> answered, Map<String, Why> leftOut, long letters) {

  /** Why a proposal is left out. */
  public enum Why {
    /** It is not there any more. */
    GONE,
    /** It was taken back or hidden. */
    NOT_PUBLISHED,
    /** Somebody changed it after it was read. */
    CHANGED,
    /** It has the same answer already. */
    SAME
  }

  /** Copies what it holds. */
  public BulkAnswer {
    answered = List.copyOf(answered);
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
  }
}
