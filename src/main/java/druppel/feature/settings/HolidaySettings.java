package druppel.feature.settings;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.Region;
import druppel.domain.member.HolidayPreference;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Settings of the public holidays on which a member gets no nudge.
public final class HolidaySettings {
    private final UnitOfWork store;

    public HolidaySettings(UnitOfWork store) {
        this.store = store;
    }

    /// Shows the current region and how to change it.
    public Reply show(RequestContext context) {
        return Reply.of(said(context).and(note(context, MemberTextKey.HOLIDAYS_HOW)));
    }

    /// Treats the holidays of this region as days off from now on; empty for none.
    public Reply observe(RequestContext context, Optional<Region> region) {
        HolidayPreference holidayPreference = context.member().settings().holidayPreference();
        Optional<Region> unknown = region.filter(chosen -> !holidayPreference.knows(chosen));
        return unknown.map(chosen -> Reply.of(Card.text(unknown(context, chosen))))
                .orElseGet(() -> {
                    Member after = store.write(rows -> rows.members()
                            .change(
                                    context.member().id(),
                                    old -> observing(old, region).rescheduled(context.now())));
                    RequestContext changed = context.with(after);
                    return Reply.of(said(changed).and(new Block.Note(changed.next())));
                });
    }

    /// Says that the holidays of this region are unknown.
    static String unknown(RequestContext context, Region region) {
        return context.texts().say(MemberTextKey.HOLIDAYS_UNKNOWN, "region", region.name(context.language()));
    }

    /// The region's code as a member would type it; empty if holidays are ordinary days.
    static String typed(RequestContext context) {
        return context.member()
                .settings()
                .region()
                .map(region -> region.typed(context.language()))
                .orElse("");
    }

    /// Applies the form's field; an unchanged field keeps the default by time zone.
    static MemberSettings filledIn(RequestContext context, MemberSettings settings, Optional<Region> region) {
        return context.member().settings().region().equals(region) ? settings : settings.observing(region);
    }

    private static Member observing(Member member, Optional<Region> region) {
        return member.with(member.settings().observing(region));
    }

    private static Card said(RequestContext context) {
        MemberSettings settings = context.member().settings();
        List<Block> blocks = new ArrayList<>();
        blocks.add(settings.region()
                .filter(settings.holidayPreference()::knows)
                .<Block>map(region -> off(context, region))
                .orElseGet(() -> new Block.Paragraph(context.texts().say(MemberTextKey.HOLIDAYS_ORDINARY))));
        next(context).ifPresent(blocks::add);
        return new Card(blocks);
    }

    private static Block off(RequestContext context, Region region) {
        return new Block.Paragraph(
                context.texts().say(MemberTextKey.HOLIDAYS_OFF, "region", region.name(context.language())));
    }

    /// The next holiday without a nudge.
    private static Optional<Block> next(RequestContext context) {
        MemberSchedule schedule = context.member().settings().agenda();
        Optional<LocalDate> date = schedule.nextHoliday(context.today());
        return date.flatMap(day -> schedule.holidays().name(day, context.language()))
                .map(name -> new Block.Note(context.texts()
                        .say(MemberTextKey.HOLIDAYS_NEXT, "name", name, "date", context.date(date.orElseThrow()))));
    }

    private static Block note(RequestContext context, MemberTextKey memberTextKey) {
        return new Block.Note(context.texts().say(memberTextKey));
    }
}
