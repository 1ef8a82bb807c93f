package druppel.feature.programme;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.SpellingSuggestion;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.domain.library.TopicMatch;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeSelector;
import druppel.message.AimTextKey;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.HelpTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Lists the programmes and switches a member to another one.
public final class ProgrammeService {
    private final UnitOfWork store;
    private final NudgeSelector selector;

    public ProgrammeService(UnitOfWork store, NudgeSelector selector) {
        this.store = store;
        this.selector = selector;
    }

    /// Switches to the programme of this name, or to the only one of which it is a part; without a name, or if it is
    /// unknown, lists the programmes.
    public Reply follow(RequestContext context, String name) {
        return name.isBlank()
                ? all(context, place(context))
                : selector.catalogue()
                        .programmeNamed(name)
                        .map(programme -> follow(context, programme))
                        .orElseGet(() -> followPart(context, name));
    }

    private Reply followPart(RequestContext context, String part) {
        List<Programme> programmes = selector.catalogue().programmesWith(part);
        boolean single = Catalogue.isPart(context.text(AimTextKey.PRACTICE_SINGLE), part);
        if (single && programmes.isEmpty()) {
            return stay(context, "");
        }
        return programmes.size() == 1 && !single
                ? follow(context, programmes.getFirst())
                : all(context, unknown(context, part));
    }

    /// Stays with the practice of this name for ten weeks; without a name, or if it is unknown, lists the practices.
    public Reply stay(RequestContext context, String name) {
        return name.isBlank() ? practices(context, practising(context)) : stayWith(context, name);
    }

    private Reply stayWith(RequestContext context, String name) {
        return practiceNamed(name)
                .map(practice -> follow(context, selector.catalogue().staying(practice)))
                .orElseGet(() -> practices(context, unknownPractice(context, name)));
    }

    private Optional<Practice> practiceNamed(String name) {
        Catalogue catalogue = selector.catalogue();
        return catalogue
                .practiceNamed(name)
                .or(() -> catalogue.topicIn(name).map(TopicMatch::topic).flatMap(catalogue::practice));
    }

    private Reply practices(RequestContext context, String above) {
        return Reply.of(new ProgrammeCards(context.texts())
                .practices(above, selector.catalogue().practices().values(), selector.programme(context.member())));
    }

    private String practising(RequestContext context) {
        String practice = selector.practiceOfRun(context.member(), 0).name(context.language());
        return context.text(AimTextKey.PRACTICE_NOW, "practice", practice);
    }

    private String unknownPractice(RequestContext context, String name) {
        String said = context.text(AimTextKey.PRACTICE_UNKNOWN, "given", name);
        return nearest(name, selector.catalogue().practices().values().stream().flatMap(ProgrammeService::names))
                .flatMap(this::practiceNamed)
                .map(practice -> suggesting(context, said, practice.name(context.language())))
                .orElse(said);
    }

    private static Stream<String> names(Practice practice) {
        return Stream.concat(
                Stream.of(practice.id()),
                Stream.concat(
                        practice.names().all().stream(),
                        practice.words().values().stream().flatMap(Set::stream)));
    }

    /// Goes back to a programme after this many of its nudge days; empty if the library no longer has it.
    Optional<Reply> goBack(RequestContext context, String id, int nudgeDays) {
        return selector.catalogue()
                .programme(id)
                .map(programme -> change(
                        context,
                        old -> old.with(old.programmeProgress().resuming(programme.id(), nudgeDays)),
                        (_, after) -> Card.text(place(after))));
    }

    /// Restarts the member's programme from its first day.
    public Reply restart(RequestContext context) {
        Programme programme = selector.programme(context.member());
        return change(
                context,
                old -> old.with(old.programmeProgress().following(programme.id())),
                (rows, after) -> changed(rows, after, MemberTextKey.PROGRAMME_RESTARTED, programme));
    }

    public ProgrammeProgress progress(RequestContext context) {
        return ProgrammeProgress.of(selector.programme(context.member()), context.member());
    }

    /// The programme as a field of the settings form.
    public Block choice(RequestContext context) {
        Programme followed = selector.programme(context.member());
        Stream<Programme> all =
                Stream.concat(programmes().stream(), Stream.of(followed).filter(Programme::single));
        return new ProgrammeCards(context.texts()).choice(all.toList(), followed);
    }

    /// The member after switching to a programme, from its first day; unchanged if they follow it already.
    public Member withProgramme(Member member, String programme) {
        boolean other = selector.catalogue().programme(programme).isPresent()
                && !selector.programme(member).id().equals(programme);
        return other ? member.with(member.programmeProgress().following(programme)) : member;
    }

    private Reply follow(RequestContext context, Programme programme) {
        if (selector.programme(context.member()).id().equals(programme.id())) {
            return Reply.of(Card.text(place(context)));
        }
        Programme before = selector.programme(context.member());
        int day = context.member().programmeProgress().day();
        return change(
                context,
                old -> withProgramme(old, programme.id()),
                (rows, after) -> programme.single()
                        ? new ProgrammeCards(context.texts())
                                .withWayBack(changed(rows, after, AimTextKey.PRACTICE_STAYS, programme), before, day)
                        : changed(rows, after, MemberTextKey.PROGRAMME_CHANGED, programme));
    }

    private Card changed(Repositories rows, RequestContext context, TextKey key, Programme programme) {
        Map<String, ?> values = Map.of(
                "name",
                programme.name(context.language()),
                "practice",
                selector.practice(context.member()).name(context.language()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.text(key, values)));
        if (nudgedToday(rows, context)) {
            blocks.add(new Block.Note(context.text(MemberTextKey.PROGRAMME_TODAY_STAYS)));
        }
        blocks.add(new Block.Note(context.nextNudge()));
        return new Card(blocks);
    }

    private Reply change(
            RequestContext context,
            UnaryOperator<Member> change,
            BiFunction<Repositories, RequestContext, Card> answer) {
        return context.act(store, rows -> {
            Member after = rows.members().change(context.memberId(), change);
            return Reply.of(answer.apply(rows, context.with(after)));
        });
    }

    private static boolean nudgedToday(Repositories rows, RequestContext context) {
        return rows.deliveries()
                .on(context.memberId(), context.today(), MessageKind.NUDGE)
                .flatMap(Delivery::nudge)
                .isPresent();
    }

    private Reply all(RequestContext context, String above) {
        return Reply.of(new ProgrammeCards(context.texts())
                .all(
                        above,
                        programmes(),
                        selector.programme(context.member()),
                        context.member().programmeProgress().day() > 0));
    }

    private String place(RequestContext context) {
        return new ProgrammeCards(context.texts())
                .place(
                        MemberTextKey.PROGRAMME_NOW,
                        selector.programme(context.member()),
                        context.member().programmeProgress().day());
    }

    private String unknown(RequestContext context, String name) {
        String said = context.text(MemberTextKey.PROGRAMME_UNKNOWN, "given", name);
        return nearest(name, programmes().stream().flatMap(ProgrammeService::names))
                .flatMap(selector.catalogue()::programmeNamed)
                .map(programme -> suggesting(context, said, programme.name(context.language())))
                .orElse(said);
    }

    private static String suggesting(RequestContext context, String said, String near) {
        return said + " " + context.text(HelpTextKey.UNCLEAR_NEAREST, "nearest", near);
    }

    private static Optional<String> nearest(String name, Stream<String> names) {
        List<String> known = names.map(one -> one.toLowerCase(Locale.ROOT)).toList();
        return SpellingSuggestion.of(name, known, Math.max(1, name.length() / 3));
    }

    private static Stream<String> names(Programme programme) {
        return Stream.concat(Stream.of(programme.id()), programme.names().all().stream());
    }

    private Collection<Programme> programmes() {
        return selector.catalogue().programmes().values();
    }
}
