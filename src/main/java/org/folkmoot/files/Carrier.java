package org.folkmoot.files;

import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;

/**
 * What carries files, as the visitor meets it.
 *
 * @param kind which {@link FileSubject} gave it
 * @param id identifier in the database, among those of its kind
 * @param reference what pages call it
 * @param process process that it belongs to
 * @param title what it is called
 * @param path address of the page on which its files are shown
 * @param open whether everybody reads about it
 * @param changeable whether the visitor may add files, change and remove them now
 * @param own whether the visitor wrote it
 * @param single whether it has place for one picture only, and for no documents
 */
public record Carrier(
    String kind,
    long id,
    String reference,
    ProcessDetails process,
    LocalizedText title,
    String path,
    boolean open,
    boolean changeable,
    boolean own,
    boolean single) {}
