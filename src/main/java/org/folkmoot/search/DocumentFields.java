package org.folkmoot.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.folkmoot.texts.LocalizedText;

/** Turns what a feature gives into a document of the index. No text is stored in it. */
final class DocumentFields {

  private DocumentFields() {}

  static Document of(SearchDocument given) {
    Document document = new Document();
    String key = Field.key(given.kind(), given.id());
    document.add(new StringField(Field.KEY, key, Store.NO));
    document.add(new SortedDocValuesField(Field.KEY, new BytesRef(key)));
    document.add(new StringField(Field.PROCESS, String.valueOf(given.process()), Store.NO));
    addFacet(document, Field.KIND, given.kind());
    given.facets().forEach((name, value) -> addFacet(document, Field.facet(name), value));
    given
        .numbers()
        .forEach(
            (name, value) -> document.add(new NumericDocValuesField(Field.number(name), value)));
    if (given.isFoundByWords()) {
      document.add(new StringField(Field.BY_WORDS, "yes", Store.NO));
      addWords(document, Field.TITLE, given.title());
      addWords(document, Field.TEXT, given.text());
      document.add(new TextField(Field.TEXT, given.more(), Store.NO));
    }
    return document;
  }

  private static void addFacet(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private static void addWords(Document document, String field, LocalizedText text) {
    text.byLanguage()
        .forEach(
            (given, words) -> {
              document.add(new TextField(field, words, Store.NO));
              for (String language : LanguageGuess.of(words, given)) {
                if (WordAnalyzers.LANGUAGES.contains(language)) {
                  document.add(new TextField(Field.in(field, language), words, Store.NO));
                }
              }
            });
  }
}
