package druppel.app;

import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.Region;
import druppel.domain.member.HolidayPreference;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says which public holidays are a member's days off, and has them choose.
final class Observing {
    private final Store store;

    Observing(Store store) {
        this.store = store;
    }

    /// What counts now, and how to change it.
    Answer show(Moment moment) {
        return Answer.of(said(moment).and(note(moment, MemberTextKey.HOLIDAYS_HOW)));
    }

    /// Holidays of this region are days off from now on, or none are.
    Answer observe(Moment moment, Optional<Region> region) {
        HolidayPreference holidayPreference = moment.member().settings().holidayPreference();
        Optional<Region> unknown = region.filter(chosen -> !holidayPreference.knows(chosen));
        return unknown.map(chosen -> Answer.of(Card.text(unknown(moment, chosen))))
                .orElseGet(() -> {
                    Member after =
                            store.write(rows ->
                                    rows.members()
                                            .change(
                                                    moment.member().id(),
                                                    old ->
                                                            observing(old, region)
                                                                    .rescheduled(moment.now())));
                    Moment changed = moment.with(after);
                    return Answer.of(said(changed).and(new Block.Note(changed.next())));
                });
    }

    /// That nobody knows the holidays of this region.
    static String unknown(Moment moment, Region region) {
        return moment.texts()
                .say(MemberTextKey.HOLIDAYS_UNKNOWN, "region", region.name(moment.language()));
    }

    /// The region as one would type it; empty where holidays are ordinary days.
    static String typed(Moment moment) {
        return moment.member()
                .settings()
                .region()
                .map(region -> region.typed(moment.language()))
                .orElse("");
    }

    /// A form that comes back as it was chooses nothing: then the zone goes on deciding.
    static MemberSettings filledIn(Moment moment, MemberSettings settings, Optional<Region> region) {
        return moment.member().settings().region().equals(region)
                ? settings
                : settings.observing(region);
    }

    private static Member observing(Member member, Optional<Region> region) {
        return member.with(member.settings().observing(region));
    }

    private static Card said(Moment moment) {
        MemberSettings settings = moment.member().settings();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                settings.region()
                        .filter(settings.holidayPreference()::knows)
                        .<Block>map(region -> off(moment, region))
                        .orElseGet(() ->
                                new Block.Paragraph(
                                        moment.texts().say(MemberTextKey.HOLIDAYS_ORDINARY))));
        next(moment).ifPresent(blocks::add);
        return new Card(blocks);
    }

    private static Block off(Moment moment, Region region) {
        return new Block.Paragraph(
                moment.texts()
                        .say(MemberTextKey.HOLIDAYS_OFF, "region", region.name(moment.language())));
    }

    /// The next holiday that keeps a nudge away.
    private static Optional<Block> next(Moment moment) {
        MemberSchedule schedule = moment.member().settings().agenda();
        Optional<LocalDate> date = schedule.nextHoliday(moment.today());
        return date.flatMap(day -> schedule.holidays().name(day, moment.language()))
                .map(name ->
                        new Block.Note(
                                moment.texts()
                                        .say(
                                                MemberTextKey.HOLIDAYS_NEXT,
                                                "name",
                                                name,
                                                "date",
                                                moment.date(date.orElseThrow()))));
    }

    private static Block note(Moment moment, MemberTextKey memberTextKey) {
        return new Block.Note(moment.texts().say(memberTextKey));
    }
}
