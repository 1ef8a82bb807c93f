package druppel.feature.review;

import druppel.chat.ContentLibrary;
import druppel.chat.MemberFile;
import druppel.domain.calendar.Quarter;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.ReflectionsByPractice;
import druppel.domain.library.ReflectionsByPractice.Words;
import druppel.domain.library.ReflectionsByPractice.Written;
import druppel.domain.member.Member;
import druppel.domain.reflection.Reflection;
import druppel.message.Card;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Review of a member's reflections by practice, for one quarter or for all time.
///
/// @param quarter the quarter; empty for all time
public record ReflectionReview(ContentLibrary library, Optional<Quarter> quarter) {
    /// The file of this name with a member's reviewed reflections; empty if the name is unknown, or without
    /// reflections.
    public static Optional<MemberFile> file(ContentLibrary library, Repositories rows, Member member, String name) {
        return ReviewFileName.read(name)
                .flatMap(known -> new ReflectionReview(library, known.quarter()).file(rows, member, known));
    }

    private Optional<MemberFile> file(Repositories rows, Member member, ReviewFileName name) {
        ReflectionsByPractice reflections = reflections(rows, member);
        return reflections.isEmpty()
                ? Optional.empty()
                : Optional.of(new MemberFile(
                        name.saved(phrases(member)), name.format().mediaType(), text(member, name, reflections)));
    }

    private String text(Member member, ReviewFileName name, ReflectionsByPractice reflections) {
        return switch (name.format()) {
            case MARKDOWN -> new ReflectionReviewFile(phrases(member), reflections, quarter).text();
            case JSON -> ReflectionReviewJson.text(reflections, quarter, member.language());
        };
    }

    /// The reviewed reflections of a member by practice.
    public ReflectionsByPractice reflections(Repositories rows, Member member) {
        return byPractice(reflectionsWithText(rows, member));
    }

    /// The review as a card.
    Card card(Repositories rows, Member member) {
        List<Reflection> words = reflectionsWithText(rows, member);
        return new ReflectionReviewCards(phrases(member)).card(byPractice(words), quarter, quarters(words));
    }

    /// The card of the scheduled review on a date.
    public static Card ofClosedQuarter(ContentLibrary library, Repositories rows, Member member, LocalDate date) {
        return new ReflectionReview(library, Optional.of(Quarter.closedInWeekOf(date))).card(rows, member);
    }

    /// Whether there are reflections for the scheduled review on a date.
    public static boolean hasReflections(Repositories rows, Member member, LocalDate date) {
        Quarter quarter = Quarter.closedInWeekOf(date);
        return rows.reflections().between(member.id(), quarter.first(), quarter.last()).stream()
                .anyMatch(reflection -> reflection.ownWords().isPresent());
    }

    private ReflectionsByPractice byPractice(List<Reflection> words) {
        Catalogue catalogue = library.catalogue();
        return ReflectionsByPractice.of(
                words.stream()
                        .filter(this::within)
                        .map(reflection -> written(catalogue, reflection))
                        .toList(),
                catalogue.practices().values());
    }

    /// Reflections on a nudge that is no longer in the library belong to no practice.
    private static Written written(Catalogue catalogue, Reflection reflection) {
        Optional<Nudge> nudge = reflection.nudge().flatMap(catalogue::nudge);
        return new Written(
                nudge.map(Nudge::practice).flatMap(catalogue::practice),
                new Words(reflection.date(), nudge, reflection.text().orElseThrow()));
    }

    private boolean within(Reflection reflection) {
        return quarter.filter(one -> !one.equals(Quarter.of(reflection.date()))).isEmpty();
    }

    private static List<Reflection> reflectionsWithText(Repositories rows, Member member) {
        return rows.reflections().all(member.id()).stream()
                .filter(reflection -> reflection.ownWords().isPresent())
                .toList();
    }

    private static List<Quarter> quarters(List<Reflection> words) {
        return words.stream()
                .map(reflection -> Quarter.of(reflection.date()))
                .distinct()
                .sorted(Comparator.comparing(Quarter::first).reversed())
                .toList();
    }

    private Texts phrases(Member member) {
        return library.texts(member.language());
    }
}
