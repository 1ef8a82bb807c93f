package druppel.feature.settings;

import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.Keyword;
import druppel.domain.Language;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Region;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.feature.inactivity.InactivityCards;
import druppel.feature.programme.ProgrammeService;
import druppel.message.AimTextKey;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.LabelTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.UnitOfWork;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Changes a member's settings and confirms their effect.
public final class SettingsService {
    private final UnitOfWork store;
    private final ContentLibrary library;
    private final ProgrammeService programmeService;

    public SettingsService(UnitOfWork store, ContentLibrary library, ProgrammeService programmeService) {
        this.store = store;
        this.library = library;
        this.programmeService = programmeService;
    }

    public Reply show(RequestContext context) {
        MemberSettings settings = context.settings();
        return Reply.form(new SettingsCards(context.texts())
                .all(
                        settings.times(),
                        context.member().engagementLevel().wish(),
                        settings.zone(),
                        HolidaySettings.regionText(context),
                        programmeService.choice(context),
                        settings.focus().brave()));
    }

    public Reply at(RequestContext context, LocalTime time) {
        return rhythm(context, times -> times.at(time));
    }

    public Reply days(RequestContext context, Set<DayOfWeek> days) {
        return rhythm(context, times -> times.on(days));
    }

    /// Sets the frequency, daily or weekly. For a returning member who keeps their frequency, the welcome
    /// is the confirmation.
    public Reply often(RequestContext context, NudgeFrequency nudgeFrequency) {
        if (context.returning() && context.member().engagementLevel().wish() == nudgeFrequency) {
            return Reply.nothing();
        }
        return change(
                context,
                old -> old.with(EngagementLevel.wishing(nudgeFrequency)),
                after -> Reply.of(new InactivityCards(after.texts()).chosen(nudgeFrequency, after.nextNudge())));
    }

    public Reply followUp(RequestContext context, Optional<LocalTime> time) {
        NudgeTimes before = context.settings().times();
        if (SettingsForm.applied(before, List.of(new Command.FollowUp(time))).isEmpty()) {
            return Reply.of(Card.text(tooEarly(context, before.at())));
        }
        return save(
                context,
                old -> old.with(old.times().followingUp(time)),
                after -> Reply.of(Card.text(
                        followUpInWords(after).orElseGet(() -> after.text(MemberTextKey.SETTINGS_FOLLOW_UP_OFF)))));
    }

    public Reply language(RequestContext context, Language language) {
        return save(context, old -> old.speaking(language), after -> after.say(MemberTextKey.SETTINGS_IN_LANGUAGE));
    }

    public Reply zone(RequestContext context, ZoneId zone) {
        return save(context, old -> old.in(zone), after -> inZone(after, zone));
    }

    private static Reply inZone(RequestContext context, ZoneId zone) {
        Map<String, ?> values = Map.of(
                "zone",
                zone.getId(),
                "time",
                DateFormat.time(context.now().atZone(zone).toLocalTime()));
        String said = context.text(MemberTextKey.SETTINGS_IN_ZONE, values);
        return Reply.of(Card.of(new Block.Paragraph(said), new Block.Note(context.nextNudge())));
    }

    /// Sets the most effort that a nudge may ask; without one, says what it is. The button changes it back.
    public Reply ceiling(RequestContext context, Optional<Nudge.Effort> ceiling) {
        return ceiling.map(most -> save(context, old -> old.with(old.focus().upTo(most)), SettingsService::ceiling))
                .orElseGet(() -> ceiling(context));
    }

    private static Reply ceiling(RequestContext after) {
        boolean brave = after.settings().focus().brave();
        TextKey said = brave ? AimTextKey.BRAVE_IS_ON : AimTextKey.BRAVE_IS_OFF;
        String change =
                brave ? after.language().choose("off", "uit") : after.language().choose("on", "aan");
        return Reply.of(Card.of(
                new Block.Paragraph(after.text(said)),
                Block.buttons(Button.asking(
                        Keyword.BRAVE.written(after.language()) + " " + change,
                        after.text(brave ? LabelTextKey.LABEL_BRAVE_OFF : LabelTextKey.LABEL_BRAVE_ON)))));
    }

    /// Saves a form completely, or not at all if a field is invalid; a confirmation replaces the form.
    Reply save(RequestContext context, SettingsForm form) {
        return form.refusal()
                .or(() -> faults(context, form).values().stream()
                        .findFirst()
                        .map(sentence -> Reply.of(Card.text(sentence))))
                .orElseGet(() -> saved(context, form.commands()));
    }

    private Reply saved(RequestContext context, List<Command> changes) {
        return change(
                context,
                old -> applied(context, old, changes),
                after -> Reply.nothing().replacing(summary(after, after.text(MemberTextKey.SETTINGS_SAVED))));
    }

    private Member applied(RequestContext context, Member old, List<Command> changes) {
        Optional<NudgeTimes> times = SettingsForm.applied(old.settings().times(), changes);
        Member changed = times.map(old.settings()::with).map(old::with).orElse(old);
        for (Command command : changes) {
            changed = applied(context, changed, command);
        }
        return changed;
    }

    /// The member after a change; what is as it was stays a default that may change by itself.
    private Member applied(RequestContext context, Member member, Command command) {
        MemberSettings settings = member.settings();
        return switch (command) {
            case Command.SetLanguage(Language language)
            when language != settings.language() -> member.with(settings.speaking(language));
            case Command.Zone(ZoneId zone)
            when !settings.zone().equals(Optional.of(zone)) -> member.with(settings.in(zone));
            case Command.SetHolidays(Optional<Region> region)
            when !context.settings().region().equals(region) -> member.with(settings.observing(region));
            case Command.SetFrequency(NudgeFrequency wish)
            when wish != member.engagementLevel().wish() -> member.with(EngagementLevel.wishing(wish));
            case Command.SetCeiling(Optional<Nudge.Effort> ceiling)
            when ceiling.isPresent() ->
                member.with(settings.with(settings.focus().upTo(ceiling.get())));
            case Command.Follow(String programme) -> programmeService.withProgramme(member, programme);
            default -> member;
        };
    }

    /// Validates the form: one sentence per invalid field, by field name.
    Map<String, String> faults(RequestContext context, SettingsForm form) {
        Map<String, String> unclear = form.faults();
        return unclear.isEmpty() ? faults(context, form, form.commands()) : unclear;
    }

    private static Map<String, String> faults(RequestContext context, SettingsForm form, List<Command> changes) {
        Map<String, String> faults = new LinkedHashMap<>();
        MemberSettings settings = context.settings();
        if (SettingsForm.applied(settings.times(), changes).isEmpty()) {
            LocalTime nudge = form.at().orElse(settings.times().at());
            faults.put("followup", tooEarly(context, nudge));
        }
        changes.stream()
                .flatMap(change -> change instanceof Command.SetHolidays(Optional<Region> region)
                        ? region.stream()
                        : Stream.empty())
                .map(Optional::of)
                .filter(region -> !settings.region().equals(region))
                .flatMap(region -> HolidaySettings.unknown(context, region).stream())
                .forEach(unknown -> faults.put("holidays", unknown));
        return faults;
    }

    private static String tooEarly(RequestContext context, LocalTime nudge) {
        return context.text(MemberTextKey.SETTINGS_FOLLOW_UP_EARLY, "time", DateFormat.time(nudge));
    }

    private Reply rhythm(RequestContext context, UnaryOperator<NudgeTimes> change) {
        return save(context, old -> old.with(change.apply(old.times())), after -> Reply.of(summary(after, "")));
    }

    private Reply save(
            RequestContext context, UnaryOperator<MemberSettings> change, Function<RequestContext, Reply> answer) {
        return change(context, old -> old.with(change.apply(old.settings())), answer);
    }

    /// @param answer gives the answer as of the change, in the language that may be changed
    private Reply change(RequestContext context, UnaryOperator<Member> change, Function<RequestContext, Reply> answer) {
        return context.act(store, rows -> {
            Member changed = rows.members()
                    .change(context.memberId(), old -> change.apply(old).rescheduled(context.now()));
            return answer.apply(new RequestContext(changed, context.now(), library.texts(changed.language())));
        });
    }

    private static Card summary(RequestContext context, String before) {
        String rhythm =
                new SettingsCards(context.texts()).inWords(context.settings().times());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph((before + " " + rhythm).strip()));
        followUpInWords(context).ifPresent(line -> blocks.add(new Block.Note(line)));
        blocks.add(new Block.Note(context.nextNudge()));
        return new Card(blocks);
    }

    /// When the follow-up question is sent, or why there is none, in words.
    private static Optional<String> followUpInWords(RequestContext context) {
        return context.member().engagementLevel().nudgeFrequency() == NudgeFrequency.WEEKLY
                ? Optional.of(context.text(MemberTextKey.SETTINGS_WEEKLY))
                : context.settings().times().wishedFollowUp().map(wish -> followUpInWords(context, wish));
    }

    private static String followUpInWords(RequestContext context, LocalTime wish) {
        return context.settings()
                .times()
                .followUp()
                .map(time -> context.texts()
                        .say(
                                time.equals(wish)
                                        ? MemberTextKey.SETTINGS_FOLLOW_UP_AT
                                        : MemberTextKey.SETTINGS_FOLLOW_UP_MOVED,
                                "time",
                                DateFormat.time(time),
                                "wish",
                                DateFormat.time(wish)))
                .orElseGet(() -> context.text(MemberTextKey.SETTINGS_FOLLOW_UP_TOO_LATE));
    }
}
