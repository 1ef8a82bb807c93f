package druppel.chat;

import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.persistence.InboxRepository;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Context of one request: the member, the time of the request and the texts in their language.
///
/// @param now the time of processing
/// @param returning whether this is the member's first message after the bot had reduced its nudges
/// @param actedAt when the member acted, which is before `now` if the event had to wait
/// @param event the event of the action; empty where nothing of the platform caused the request
public record RequestContext(
        Member member,
        Instant now,
        Texts texts,
        boolean returning,
        Instant actedAt,
        Optional<InboxRepository.Key> event) {

    /// A context in which the member acts now.
    public RequestContext(Member member, Instant now, Texts texts) {
        this(member, now, texts, false, now, Optional.empty());
    }

    /// A copy as of the moment at which the member acted: for what they meant by *today* and by *the nudge*.
    public RequestContext whenActed() {
        return new RequestContext(member, actedAt, texts, returning, actedAt, event);
    }

    /// A copy in which the member acted at another time.
    public RequestContext whenActed(Instant at) {
        return new RequestContext(member, now, texts, returning, at, event);
    }

    public long memberId() {
        return member.id();
    }

    public MemberSettings settings() {
        return member.settings();
    }

    /// The holidays of the member's own calendar, and the days off of their company.
    public Holidays holidays() {
        return settings().schedule().holidays();
    }

    /// What a day off is called: the name of a holiday, or *day off: Foundation Day*; empty for other dates.
    public Optional<String> dayOff(LocalDate date) {
        return settings()
                .holidayPreference()
                .companyDaysOff()
                .on(date)
                .map(dayOff -> texts.say(MemberTextKey.DAY_OFF, "name", dayOff.name()))
                .or(() -> holidays().name(date, language()));
    }

    /// The workspace in which the member is now.
    public Workspace workspace() {
        return member.user().at();
    }

    public LocalDate today() {
        return member.today(now);
    }

    /// The member's date when they acted: the day for which a reply counts.
    public LocalDate actedOn() {
        return member.today(actedAt);
    }

    public Language language() {
        return member.language();
    }

    public String text(TextKey key) {
        return texts.say(key);
    }

    public String text(TextKey key, String name, Object value) {
        return texts.say(key, name, value);
    }

    public String text(TextKey key, Map<String, ?> values) {
        return texts.say(key, values);
    }

    /// A reply of one text.
    public Reply say(TextKey phrase) {
        return Reply.of(Card.text(texts.say(phrase)));
    }

    public Reply say(TextKey phrase, Map<String, ?> values) {
        return Reply.of(Card.text(texts.say(phrase, values)));
    }

    /// A date for use within a sentence: *today*, *tomorrow*, *on Monday 1 December*.
    public String date(LocalDate date) {
        return DateFormat.date(date, today(), language());
    }

    /// The member's local time at an instant, as in *8:30*.
    public String time(Instant at) {
        return DateFormat.time(at.atZone(member.settings().zoneOrUtc()).toLocalTime());
    }

    /// The time of the next nudge, in words.
    public String nextNudge() {
        return member.nextNudge()
                .map(nudge ->
                        texts.say(MemberTextKey.SETTINGS_NEXT, "date", date(nudge.date()), "time", time(nudge.at())))
                .or(this::zoneUnknown)
                .orElseGet(() -> texts.say(MemberTextKey.SETTINGS_NEXT_NONE));
    }

    /// The explanation that nothing is scheduled because the member's time zone is unknown; empty if it is
    /// known.
    public Optional<String> zoneUnknown() {
        return member.joined() && member.settings().zone().isEmpty()
                ? Optional.of(texts.say(MemberTextKey.ZONE_UNKNOWN))
                : Optional.empty();
    }

    /// Carries out what the member asked for, in one transaction with its answer: an event that is processed again gets
    /// the same answer. It is the last thing that the request changes.
    public Reply act(UnitOfWork store, Function<Repositories, Reply> act) {
        return store.write(rows -> {
            Reply answer = act.apply(rows);
            answered(rows, answer);
            return answer;
        });
    }

    /// Stores the answer to what the member asked for within the transaction that carries it out, for an act that is
    /// completed outside of it: what a crash interrupts is answered with this.
    public void answered(Repositories rows, Reply answer) {
        event.ifPresent(one -> rows.inbox().storeOutcome(one, ReplyJson.write(answer)));
    }

    /// A copy with the member's changed state.
    public RequestContext with(Member changed) {
        return new RequestContext(changed, now, texts, returning, actedAt, event);
    }
}
