package druppel.app;

import druppel.command.SpellingSuggestion;
import druppel.core.talk.ProgrammeCards;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Programme;
import druppel.domain.member.Member;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Shows the programmes and has a member follow another one.
final class Enrolling {
    private final Store store;
    private final Choosing choosing;

    Enrolling(Store store, Choosing choosing) {
        this.store = store;
        this.choosing = choosing;
    }

    /// Follows the programme of this name; nothing said or none found: lists what there is.
    Answer follow(Moment moment, String name) {
        if (name.isBlank()) {
            return all(moment, place(moment));
        }
        return choosing.catalogue()
                .programmeNamed(name)
                .map(programme -> follow(moment, programme))
                .orElseGet(() -> all(moment, unknown(moment, name)));
    }

    /// Begins the programme that the member follows from its first day.
    Answer restart(Moment moment) {
        Programme programme = choosing.programme(moment.member());
        Member after = change(moment, old -> old.with(old.programmeProgress().following(programme.id())));
        return Answer.of(changed(moment.with(after), MemberTextKey.PROGRAMME_RESTARTED, programme));
    }

    /// The choice of a programme as a field of the settings.
    Block choice(Moment moment) {
        return new ProgrammeCards(moment.texts())
                .choice(programmes(), choosing.programme(moment.member()));
    }

    /// The member once they follow another programme, from its first day; who follows it already
    /// goes on.
    Member following(Member member, String programme) {
        boolean other =
                choosing.catalogue().programme(programme).isPresent()
                        && !choosing.programme(member).id().equals(programme);
        return other ? member.with(member.programmeProgress().following(programme)) : member;
    }

    private Answer follow(Moment moment, Programme programme) {
        if (choosing.programme(moment.member()).id().equals(programme.id())) {
            return Answer.of(Card.text(place(moment)));
        }
        Member after = change(moment, old -> following(old, programme.id()));
        return Answer.of(changed(moment.with(after), MemberTextKey.PROGRAMME_CHANGED, programme));
    }

    private Card changed(Moment moment, MemberTextKey memberTextKey, Programme programme) {
        Map<String, ?> values =
                Map.of(
                        "name",
                        programme.name(moment.language()),
                        "practice",
                        choosing.practice(moment.member()).name(moment.language()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(moment.texts().say(memberTextKey, values)));
        if (nudgedToday(moment)) {
            blocks.add(new Block.Note(moment.texts().say(MemberTextKey.PROGRAMME_TODAY_STAYS)));
        }
        blocks.add(new Block.Note(moment.next()));
        return new Card(blocks);
    }

    private Member change(Moment moment, UnaryOperator<Member> change) {
        return store.write(rows -> rows.members().change(moment.member().id(), change));
    }

    private boolean nudgedToday(Moment moment) {
        return store.read(rows ->
                        rows.deliveries().on(moment.member().id(), moment.today(), MessageKind.NUDGE))
                .flatMap(Delivery::nudge)
                .isPresent();
    }

    private Answer all(Moment moment, String above) {
        return Answer.of(
                new ProgrammeCards(moment.texts())
                        .all(
                                above,
                                programmes(),
                                choosing.programme(moment.member()),
                                moment.member().programmeProgress().day() > 0));
    }

    private String place(Moment moment) {
        return new ProgrammeCards(moment.texts())
                .place(
                        MemberTextKey.PROGRAMME_NOW,
                        choosing.programme(moment.member()),
                        moment.member().programmeProgress().day());
    }

    private String unknown(Moment moment, String name) {
        String said = moment.texts().say(MemberTextKey.PROGRAMME_UNKNOWN, "given", name);
        return nearest(name)
                .map(programme -> programme.name(moment.language()))
                .map(near ->
                        said + " " + moment.texts().say(MemberTextKey.UNCLEAR_NEAREST, "nearest", near))
                .orElse(said);
    }

    private Optional<Programme> nearest(String name) {
        List<String> known =
                programmes().stream()
                        .flatMap(Enrolling::names)
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .toList();
        return SpellingSuggestion.of(name, known, Math.max(1, name.length() / 3))
                .flatMap(choosing.catalogue()::programmeNamed);
    }

    private static Stream<String> names(Programme programme) {
        return Stream.concat(Stream.of(programme.id()), programme.names().values().stream());
    }

    private Collection<Programme> programmes() {
        return choosing.catalogue().programmes().values();
    }
}
