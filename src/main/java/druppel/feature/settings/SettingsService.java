package druppel.feature.settings;

import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.ParseResult;
import druppel.domain.Language;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Pause;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.feature.help.HelpCards;
import druppel.feature.inactivity.InactivityCards;
import druppel.feature.programme.ProgrammeService;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.persistence.UnitOfWork;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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
        MemberSettings settings = context.member().settings();
        return Reply.form(new SettingsCards(context.texts())
                .all(
                        settings.times(),
                        context.member().engagementLevel().wish(),
                        settings.zone(),
                        HolidaySettings.typed(context),
                        programmeService.choice(context)));
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
        if (context.back() && context.member().engagementLevel().wish() == nudgeFrequency) {
            return Reply.nothing();
        }
        RequestContext after = change(context, old -> old.with(EngagementLevel.wishing(nudgeFrequency)));
        return Reply.of(new InactivityCards(after.texts()).chosen(nudgeFrequency, after.next()));
    }

    public Reply followUp(RequestContext context, Optional<LocalTime> time) {
        if (SettingsForm.early(rhythm(context), time)) {
            return tooEarly(context, rhythm(context));
        }
        RequestContext after = save(context, old -> old.with(old.times().followingUp(time)));
        if (weekly(after)) {
            return after.say(MemberTextKey.SETTINGS_WEEKLY);
        }
        return time.map(set -> after.say(MemberTextKey.SETTINGS_FOLLOW_UP_AT, Map.of("time", DateFormat.time(set))))
                .orElseGet(() -> after.say(MemberTextKey.SETTINGS_FOLLOW_UP_OFF));
    }

    public Reply speak(RequestContext context, Language language) {
        RequestContext after = save(context, old -> old.speaking(language));
        return after.say(MemberTextKey.SETTINGS_IN_LANGUAGE);
    }

    public Reply zone(RequestContext context, ZoneId zone) {
        RequestContext after = save(context, old -> old.in(zone));
        Map<String, ?> values = Map.of(
                "zone",
                zone.getId(),
                "time",
                DateFormat.time(context.now().atZone(zone).toLocalTime()));
        String said = after.texts().say(MemberTextKey.SETTINGS_IN_ZONE, values);
        return Reply.of(Card.of(new Block.Paragraph(said), new Block.Note(after.next())));
    }

    public Reply pause(RequestContext context, LocalDate backOn) {
        Pause pause = new Pause(context.today(), backOn);
        save(context, old -> old.pausing(Optional.of(pause)));
        return context.say(MemberTextKey.PAUSED, Map.of("date", DateFormat.date(backOn, context.language())));
    }

    public Reply resume(RequestContext context) {
        boolean paused = context.member()
                .settings()
                .pause()
                .filter(pause -> pause.backOn().isAfter(context.today()))
                .isPresent();
        if (!paused && context.back()) {
            return Reply.nothing();
        }
        if (!paused) {
            return context.say(MemberTextKey.NOT_PAUSED);
        }
        RequestContext after = save(context, old -> old.pausing(Optional.empty()));
        return Reply.of(
                Card.of(new Block.Paragraph(after.texts().say(MemberTextKey.RESUMED)), new Block.Note(after.next())));
    }

    /// Applies a form or, if a field cannot be read, nothing of it.
    Reply filledIn(RequestContext context, Map<String, String> values) {
        List<ParseResult> fields = SettingsForm.read(values, context);
        return SettingsForm.faults(fields)
                .findFirst()
                .map(fault -> Reply.of(new HelpCards(context.texts())
                        .unclear(fault)
                        .and(new Block.Note(context.texts().say(MemberTextKey.SETTINGS_UNCHANGED)))))
                .orElseGet(() -> all(context, fields));
    }

    /// Applies the fields of a form at once; the form becomes what was saved.
    private Reply all(RequestContext context, List<ParseResult> fields) {
        Optional<NudgeTimes> early = SettingsForm.early(context, fields);
        if (early.isPresent()) {
            return tooEarly(context, early.get());
        }
        return SettingsForm.unknown(context, fields)
                .map(region -> Reply.of(Card.text(HolidaySettings.unknown(context, region))))
                .orElseGet(() -> saved(context, fields));
    }

    private Reply saved(RequestContext context, List<ParseResult> fields) {
        RequestContext after = change(
                context,
                old -> wished(followed(old, fields), fields)
                        .with(SettingsForm.applied(context, old.settings(), fields)));
        String saved = after.texts().say(MemberTextKey.SETTINGS_SAVED);
        return Reply.nothing().replacing(summary(after, saved));
    }

    /// Validates the form: one sentence per invalid field, by field name.
    public Map<String, String> faults(RequestContext context, Map<String, String> values) {
        Map<String, String> unclear = SettingsForm.faults(values, context);
        if (!unclear.isEmpty()) {
            return unclear;
        }
        Map<String, String> faults = new HashMap<>();
        List<ParseResult> fields = SettingsForm.read(values, context);
        SettingsForm.early(context, fields).ifPresent(times -> faults.put("followup", earlyWords(context, times)));
        SettingsForm.unknown(context, fields)
                .ifPresent(region -> faults.put("holidays", HolidaySettings.unknown(context, region)));
        return faults;
    }

    /// The member after switching to the programme in the fields.
    private Member followed(Member member, List<ParseResult> fields) {
        Member followed = member;
        for (ParseResult field : fields) {
            if (field instanceof ParseResult.Understood(Command.Follow(String programme))) {
                followed = programmeService.following(followed, programme);
            }
        }
        return followed;
    }

    /// The member with the frequency in the fields; an unchanged one changes nothing.
    private static Member wished(Member member, List<ParseResult> fields) {
        return fields.stream()
                .flatMap(SettingsForm::tempo)
                .filter(nudgeFrequency ->
                        nudgeFrequency != member.engagementLevel().wish())
                .findFirst()
                .map(nudgeFrequency -> member.with(EngagementLevel.wishing(nudgeFrequency)))
                .orElse(member);
    }

    private static Reply tooEarly(RequestContext context, NudgeTimes times) {
        return Reply.of(Card.text(earlyWords(context, times)));
    }

    private static String earlyWords(RequestContext context, NudgeTimes times) {
        return context.texts().say(MemberTextKey.SETTINGS_FOLLOW_UP_EARLY, "time", DateFormat.time(times.at()));
    }

    private Reply rhythm(RequestContext context, UnaryOperator<NudgeTimes> change) {
        RequestContext after = save(context, old -> old.with(change.apply(old.times())));
        return Reply.of(summary(after, ""));
    }

    private static NudgeTimes rhythm(RequestContext context) {
        return context.member().settings().times();
    }

    private RequestContext save(RequestContext context, UnaryOperator<MemberSettings> change) {
        return change(context, old -> old.with(change.apply(old.settings())));
    }

    private RequestContext change(RequestContext context, UnaryOperator<Member> change) {
        Member changed = store.write(rows -> rows.members()
                .change(context.member().id(), old -> change.apply(old).rescheduled(context.now())));
        return new RequestContext(changed, context.now(), library.phrases(changed.language()));
    }

    private static Card summary(RequestContext context, String before) {
        NudgeTimes times = rhythm(context);
        List<Block> blocks = new ArrayList<>();
        String said = context.texts()
                .say(
                        MemberTextKey.SETTINGS_RHYTHM,
                        "time",
                        DateFormat.time(times.at()),
                        "days",
                        DateFormat.days(times.days(), context.language()));
        blocks.add(new Block.Paragraph((before + " " + said).strip()));
        afternoon(context).ifPresent(line -> blocks.add(new Block.Note(line)));
        blocks.add(new Block.Note(context.next()));
        return new Card(blocks);
    }

    /// When the follow-up question is sent, or why there is none, in words.
    private static Optional<String> afternoon(RequestContext context) {
        return weekly(context)
                ? Optional.of(context.texts().say(MemberTextKey.SETTINGS_WEEKLY))
                : rhythm(context)
                        .followUp()
                        .map(time -> context.texts()
                                .say(MemberTextKey.SETTINGS_FOLLOW_UP_AT, "time", DateFormat.time(time)));
    }

    private static boolean weekly(RequestContext context) {
        return context.member().engagementLevel().nudgeFrequency() == NudgeFrequency.WEEKLY;
    }
}
