package druppel.feature.settings;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.Region;
import druppel.domain.member.MemberSettings;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Settings of the public holidays on which a member gets no nudge.
public final class HolidaySettings {
    private static final int SHOWN = 3;

    private final UnitOfWork store;

    public HolidaySettings(UnitOfWork store) {
        this.store = store;
    }

    /// Shows the current region and how to change it.
    public Reply show(RequestContext context) {
        return Reply.of(summary(context).and(note(context, MemberTextKey.HOLIDAYS_HOW)));
    }

    /// Treats the holidays of this region as days off from now on; empty for none.
    public Reply save(RequestContext context, Optional<Region> region) {
        return unknown(context, region)
                .map(sentence -> Reply.of(Card.text(sentence)))
                .orElseGet(() -> context.act(store, rows -> observed(rows, context, region)));
    }

    private static Reply observed(Repositories rows, RequestContext context, Optional<Region> region) {
        RequestContext changed = context.with(rows.members()
                .change(
                        context.memberId(),
                        old -> old.with(old.settings().observing(region)).rescheduled(context.now())));
        return Reply.of(summary(changed).and(new Block.Note(changed.nextNudge())));
    }

    /// Says that the holidays of a region are unknown, if they are.
    static Optional<String> unknown(RequestContext context, Optional<Region> region) {
        return region.filter(chosen -> !context.settings().holidayPreference().knows(chosen))
                .map(chosen -> context.text(MemberTextKey.HOLIDAYS_UNKNOWN, "region", chosen.name(context.language())));
    }

    /// The region's code as a member would type it; empty if holidays are ordinary days.
    static String regionText(RequestContext context) {
        return context.settings()
                .region()
                .map(region -> region.typed(context.language()))
                .orElse("");
    }

    private static Card summary(RequestContext context) {
        MemberSettings settings = context.settings();
        List<Block> blocks = new ArrayList<>();
        blocks.add(settings.region()
                .filter(settings.holidayPreference()::knows)
                .<Block>map(region -> daysOff(context, region))
                .orElseGet(() -> new Block.Paragraph(context.text(MemberTextKey.HOLIDAYS_ORDINARY))));
        if (settings.region().isEmpty() && hasCompanyDaysOff(context)) {
            blocks.add(note(context, MemberTextKey.HOLIDAYS_COMPANY));
        }
        next(context).ifPresent(blocks::add);
        return new Card(blocks);
    }

    private static boolean hasCompanyDaysOff(RequestContext context) {
        return !context.settings()
                .holidayPreference()
                .companyDaysOff()
                .notOver(context.today())
                .isEmpty();
    }

    private static Block daysOff(RequestContext context, Region region) {
        return new Block.Paragraph(context.text(MemberTextKey.HOLIDAYS_OFF, "region", region.name(context.language())));
    }

    /// The next days off.
    private static Optional<Block> next(RequestContext context) {
        String days = UpcomingDayOff.of(context, SHOWN).stream()
                .map(dayOff -> dayOff.name() + ", " + dayOff.days(context))
                .collect(Collectors.joining("; "));
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Note(context.text(MemberTextKey.HOLIDAYS_NEXT, "days", days)));
    }

    private static Block note(RequestContext context, TextKey key) {
        return new Block.Note(context.text(key));
    }
}
