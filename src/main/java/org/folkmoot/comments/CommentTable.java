package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/**
 * Makes of comments what the visitor may see of them, with the names of authors and the visitor's
 * own marks: four statements, however many comments there are.
 */
@ApplicationScoped
class CommentTable {

  private final CommentRepository comments;
  private final MarkRepository marks;
  private final MentionRepository mentions;
  private final AccountService accounts;
  private final Visitor visitor;

  @Inject
  CommentTable(
      CommentRepository comments,
      MarkRepository marks,
      MentionRepository mentions,
      AccountService accounts,
      Visitor visitor) {
    this.comments = comments;
    this.marks = marks;
    this.mentions = mentions;
    this.accounts = accounts;
    this.visitor = visitor;
  }

  CommentDetails details(Comment comment) {
    return details(List.of(comment)).get(0);
  }

  List<CommentDetails> details(List<Comment> shown) {
    Map<Long, Comment> known = withAnswered(shown);
    Map<Long, List<Mention>> named =
        mentions.listOf(idsOf(shown)).stream().collect(Collectors.groupingBy(Mention::commentId));
    Map<Long, String> names =
        accounts.namesOf(
            Stream.concat(
                    known.values().stream().map(Comment::authorId).flatMap(Optional::stream),
                    named.values().stream().flatMap(List::stream).map(Mention::accountId))
                .collect(Collectors.toSet()));
    Set<Long> marked =
        visitor
            .person()
            .map(person -> marks.listMarked(idsOf(shown), person.id()))
            .orElse(Set.of());
    return shown.stream()
        .map(
            comment ->
                comment.toDetails(
                    nameOf(comment, names),
                    people(named.getOrDefault(comment.id(), List.of()), names),
                    answeredBy(comment, known, names),
                    marked.contains(comment.id()),
                    isReadable(comment)))
        .toList();
  }

  private static List<NamedPerson> people(List<Mention> mentions, Map<Long, String> names) {
    return mentions.stream()
        .filter(mention -> names.containsKey(mention.accountId()))
        .map(
            mention ->
                new NamedPerson(
                    names.getOrDefault(mention.accountId(), ""),
                    mention.seenIn().map(seen -> "/comment?id=" + seen).orElse("")))
        .toList();
  }

  /** The comments and those that they answer, as far as the drawing does not show which. */
  private Map<Long, Comment> withAnswered(List<Comment> shown) {
    Map<Long, Comment> known =
        new HashMap<>(shown.stream().collect(Collectors.toMap(Comment::id, Function.identity())));
    Set<Long> missing = new HashSet<>();
    shown.forEach(comment -> comment.undrawnParent().ifPresent(missing::add));
    missing.removeAll(known.keySet());
    comments.listById(missing).forEach(comment -> known.put(comment.id(), comment));
    return known;
  }

  private static String nameOf(Comment comment, Map<Long, String> names) {
    return comment.authorId().map(author -> names.getOrDefault(author, "")).orElse("");
  }

  private String answeredBy(Comment comment, Map<Long, Comment> known, Map<Long, String> names) {
    return comment
        .undrawnParent()
        .map(known::get)
        .filter(this::isReadable)
        .map(parent -> nameOf(parent, names))
        .orElse("");
  }

  private boolean isReadable(Comment comment) {
    return switch (comment.state()) {
      case SHOWN -> true;
      case DELETED -> false;
      case HIDDEN ->
          visitor.person().filter(person -> comment.isBy(person.id())).isPresent()
              || visitor.isReaderOf(comment.processId())
              || visitor.hasAnyIn(comment.processId(), Set.of(Role.MODERATOR));
    };
  }

  private static Collection<Long> idsOf(List<Comment> shown) {
    return shown.stream().map(Comment::id).toList();
  }
}
