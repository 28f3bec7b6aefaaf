package org.folkmoot.proposals.rest;

import org.folkmoot.proposals.IdeaFileProblem;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong in a file with ideas.
 *
 * @param object number of the object in the list, from 1; null for a table
 * @param line number of the line, from 1; null if it is nowhere in particular
 * @param code lasting name of what is wrong
 * @param detail what to do, in English
 */
public record ImportError(@Nullable Long object, @Nullable Long line, String code, String detail) {

  static ImportError of(IdeaFileProblem problem, Texts words) {
    boolean isObject = problem.place().object();
    return new ImportError(
        isObject ? problem.line() : null,
        isObject || problem.line() == 0 ? null : problem.line(),
        problem.kind(),
        words.with("proposals.import.problem." + problem.kind(), problem.detail()));
  }
}
