package druppel.chat;

import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A member who is being answered, at one moment and in their language.
///
/// @param back whether they say their first word since the bot had drawn back
public record RequestContext(Member member, Instant now, Texts texts, boolean back) {

    public RequestContext(Member member, Instant now, Texts texts) {
        this(member, now, texts, false);
    }

    public LocalDate today() {
        return member.today(now);
    }

    public Language language() {
        return member.language();
    }

    /// An answer of one phrase.
    public Reply say(TextKey phrase) {
        return Reply.of(Card.text(texts.say(phrase)));
    }

    public Reply say(TextKey phrase, Map<String, ?> values) {
        return Reply.of(Card.text(texts.say(phrase, values)));
    }

    /// A date within a sentence: *today*, *tomorrow*, *on Monday 1 December*.
    public String date(LocalDate date) {
        return DateFormat.date(date, today(), language());
    }

    /// The member's local time of a moment, as in *8:30*.
    public String time(Instant at) {
        return DateFormat.time(at.atZone(member.settings().zoneOrUtc()).toLocalTime());
    }

    /// When the next nudge comes.
    public String next() {
        return member.nextNudge()
                .map(nudge ->
                        texts.say(MemberTextKey.SETTINGS_NEXT, "date", date(nudge.date()), "time", time(nudge.at())))
                .or(this::zoneUnknown)
                .orElseGet(() -> texts.say(MemberTextKey.SETTINGS_NEXT_NONE));
    }

    /// Why nothing is scheduled for a member whose zone nobody has named.
    public Optional<String> zoneUnknown() {
        return member.joined() && member.settings().zone().isEmpty()
                ? Optional.of(texts.say(MemberTextKey.ZONE_UNKNOWN))
                : Optional.empty();
    }

    /// The same moment after the member's row changed.
    public RequestContext with(Member changed) {
        return new RequestContext(changed, now, texts, back);
    }
}
