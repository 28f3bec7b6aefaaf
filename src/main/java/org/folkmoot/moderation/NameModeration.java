package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.accounts.DisplayName;
import org.folkmoot.accounts.DisplayNames;
import org.folkmoot.processes.ProcessService;

/**
 * Names that stand beside texts. They are found by such a text, as in {@code comment-17}, which
 * tells nobody an account, and by the account itself, as cases have it.
 */
@ApplicationScoped
class NameModeration implements ModeratedContent {

  static final String KIND = "name";

  /** So many of each kind show a moderator where the name stands. */
  private static final int MOST = 5;

  private static final Pattern ACCOUNT = Pattern.compile("[1-9]\\d{0,17}");
  private static final Pattern TEXT = Pattern.compile("([a-z]{1,20})-(\\w{1,20})");

  private final DisplayNames names;
  private final Instance<ModeratedContent> kinds;
  private final Instance<SignedTexts> signed;
  private final ProcessService processes;

  @Inject
  NameModeration(
      DisplayNames names,
      @Any Instance<ModeratedContent> kinds,
      @Any Instance<SignedTexts> signed,
      ProcessService processes) {
    this.names = names;
    this.kinds = kinds;
    this.signed = signed;
    this.processes = processes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<ContentDetails> find(String reference) {
    Matcher text = TEXT.matcher(reference);
    if (text.matches() && !text.group(1).equals(KIND)) {
      return findBeside(text.group(1), text.group(2));
    }
    return ACCOUNT.matcher(reference).matches()
        ? names.find(Long.parseLong(reference)).flatMap(this::findOf)
        : Optional.empty();
  }

  private Optional<ContentDetails> findBeside(String kind, String reference) {
    return kinds.stream()
        .filter(content -> content.kind().equals(kind))
        .findFirst()
        .flatMap(content -> content.find(reference))
        .filter(content -> !content.hidden())
        .flatMap(
            content ->
                content
                    .authorId()
                    .flatMap(names::find)
                    .map(name -> details(name, content.process(), content.path())));
  }

  /** Where nothing stands beside it any more, a hidden name can still be shown again. */
  private Optional<ContentDetails> findOf(DisplayName name) {
    return listLatest(name.account()).stream()
        .findFirst()
        .map(latest -> details(name, latest.process(), latest.path()))
        .or(
            () ->
                Optional.of(name)
                    .filter(DisplayName::hidden)
                    .map(hidden -> details(hidden, 0, "/moderation")));
  }

  private ContentDetails details(DisplayName name, long process, String path) {
    return new ContentDetails(
        KIND,
        String.valueOf(name.account()),
        process,
        Optional.of(name.account()),
        name.name(),
        name.name(),
        listLatest(name.account()).stream()
            .map(SignedText::title)
            .collect(Collectors.joining("\n\n")),
        path,
        name.hidden());
  }

  private List<SignedText> listLatest(long account) {
    return signed.stream()
        .flatMap(texts -> texts.listLatest(account, MOST).stream())
        .filter(text -> processes.findById(text.process()).isPresent())
        .sorted(Comparator.comparing(SignedText::at).reversed())
        .limit(MOST)
        .toList();
  }

  @Override
  public void hide(String reference) {
    names.hide(Long.parseLong(reference));
  }

  @Override
  public void show(String reference) {
    names.show(Long.parseLong(reference));
  }
}
