package druppel.domain.member;

import druppel.domain.Language;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.delivery.MessageRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One person, as far as the bot knows them.
///
/// @param user who they are in the place that they used last
/// @param due the next thing to do for this member; empty while nothing is scheduled
/// @param conversation the platform's name for the conversation with them, once known
/// @param engagementLevel how often the bot speaks up for them, and since when they have been silent
public record Member(
        long id,
        PlatformUser user,
        Status status,
        MemberSettings settings,
        ProgrammeProgress programmeProgress,
        Optional<ScheduledMessage> due,
        Optional<String> conversation,
        EngagementLevel engagementLevel) {

    /// How far somebody has come: met, joined by their own yes, left, or no longer reachable.
    public enum Status {
        MET,
        JOINED,
        LEFT,
        UNREACHABLE
    }

    public boolean joined() {
        return status == Status.JOINED;
    }

    public Language language() {
        return settings.language();
    }

    /// The member's local date at this moment.
    public LocalDate today(Instant now) {
        return now.atZone(settings.zoneOrUtc()).toLocalDate();
    }

    public Recipient address() {
        return new Recipient(user, conversation);
    }

    /// The member as they were reached in another place.
    public Member at(Recipient place) {
        return new Member(
                id, place.user(), status, settings, programmeProgress, due, place.conversation(), engagementLevel);
    }

    /// Whether a message is known to stand in the conversation that they are reached in now.
    public boolean reads(MessageRef message) {
        return !message.message().isEmpty() && conversation.equals(Optional.of(message.conversation()));
    }

    public Member with(Status changed) {
        return new Member(id, user, changed, settings, programmeProgress, due, conversation, engagementLevel);
    }

    public Member with(MemberSettings changed) {
        return new Member(id, user, status, changed, programmeProgress, due, conversation, engagementLevel);
    }

    public Member with(ProgrammeProgress changed) {
        return new Member(id, user, status, settings, changed, due, conversation, engagementLevel);
    }

    public Member reachedIn(String changed) {
        return new Member(id, user, status, settings, programmeProgress, due, Optional.of(changed), engagementLevel);
    }

    public Member with(EngagementLevel changed) {
        return new Member(id, user, status, settings, programmeProgress, due, conversation, changed);
    }

    /// When the bot speaks up for them by itself.
    public MemberSchedule agenda() {
        return settings.agenda().at(engagementLevel.nudgeFrequency());
    }

    /// The next nudge; what comes before it, such as a follow-up, is passed over.
    public Optional<ScheduledMessage> nextNudge() {
        Optional<ScheduledMessage> next = due;
        while (next.isPresent() && next.get().messageKind() != MessageKind.NUDGE) {
            next = agenda().next(next.get().at(), programmeProgress.lastNudged());
        }
        return next;
    }

    /// The member with the next occasion as things now stand; one that has just fallen due stays
    /// due where it still is one.
    public Member rescheduled(Instant now) {
        Optional<Instant> waiting = due.map(ScheduledMessage::at).filter(at -> !at.isAfter(now));
        return scheduledAfter(waiting.map(at -> at.minusMillis(1)).orElse(now));
    }

    /// The member with the same occasion at a later moment.
    public Member putOff(Instant until) {
        Optional<ScheduledMessage> later =
                due.map(message -> new ScheduledMessage(message.messageKind(), message.date(), until));
        return new Member(id, user, status, settings, programmeProgress, later, conversation, engagementLevel);
    }

    /// The member with the next occasion after this moment, as status, zone, rhythm and pause now
    /// stand; none while nobody has named a zone.
    public Member scheduledAfter(Instant moment) {
        Optional<ScheduledMessage> next = joined() && settings.zone().isPresent()
                ? agenda().next(moment, programmeProgress.lastNudged())
                : Optional.empty();
        return new Member(id, user, status, settings, programmeProgress, next, conversation, engagementLevel);
    }
}
