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

/// Member: one person that the bot knows, in all their accounts.
///
/// @param user the account they used last
/// @param due the next scheduled message; empty if nothing is scheduled
/// @param conversation the platform's id of the conversation with them, once known
/// @param engagementLevel how often they get nudges, and since when they have been silent
public record Member(
        long id,
        PlatformUser user,
        Status status,
        MemberSettings settings,
        Progress programmeProgress,
        Optional<ScheduledMessage> due,
        Optional<String> conversation,
        EngagementLevel engagementLevel) {

    /// Membership status: met, joined by their own consent, left, or no longer reachable.
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

    /// The member with another primary account.
    public Member at(Recipient place) {
        return new Member(
                id, place.user(), status, settings, programmeProgress, due, place.conversation(), engagementLevel);
    }

    /// Whether a message is known to be in the conversation where they are reached now.
    public boolean reads(MessageRef message) {
        return !message.message().isEmpty() && conversation.equals(Optional.of(message.conversation()));
    }

    public Member with(Status changed) {
        return new Member(id, user, changed, settings, programmeProgress, due, conversation, engagementLevel);
    }

    public Member with(MemberSettings changed) {
        return new Member(id, user, status, changed, programmeProgress, due, conversation, engagementLevel);
    }

    public Member with(Progress changed) {
        return new Member(id, user, status, settings, changed, due, conversation, engagementLevel);
    }

    public Member reachedIn(String changed) {
        return new Member(id, user, status, settings, programmeProgress, due, Optional.of(changed), engagementLevel);
    }

    public Member with(EngagementLevel changed) {
        return new Member(id, user, status, settings, programmeProgress, due, conversation, changed);
    }

    /// The schedule of messages to them.
    public MemberSchedule schedule() {
        return settings.schedule().at(engagementLevel.nudgeFrequency());
    }

    /// The next nudge; messages before it, such as a follow-up, are skipped.
    public Optional<ScheduledMessage> nextNudge() {
        return nextNudge(due);
    }

    /// The first nudge on a date or later.
    public Optional<ScheduledMessage> nextNudge(LocalDate from) {
        Instant before = from.atStartOfDay(settings.zoneOrUtc()).toInstant().minusMillis(1);
        return nextNudge(scheduledAfter(before).due());
    }

    private Optional<ScheduledMessage> nextNudge(Optional<ScheduledMessage> first) {
        Optional<ScheduledMessage> next = first;
        while (next.isPresent() && next.get().messageKind() != MessageKind.NUDGE) {
            next = schedule().next(next.get().at(), programmeProgress.lastNudged());
        }
        return next;
    }

    /// Recomputes the next scheduled message with the current settings; one that has just become due stays due if
    /// it is still scheduled.
    public Member rescheduled(Instant now) {
        Optional<Instant> waiting = due.map(ScheduledMessage::at).filter(at -> !at.isAfter(now));
        return scheduledAfter(waiting.map(at -> at.minusMillis(1)).orElse(now));
    }

    /// The member with the next message as it follows from their settings, if it was planned for a later time than
    /// that, such as by a clock that was ahead.
    ///
    /// @param newestNudge the newest date up to now that has had its nudge
    public Member withoutTimesAhead(Instant now, Optional<LocalDate> newestNudge) {
        Member corrected = nudgedAhead(now) ? with(programmeProgress.nudgedLast(newestNudge)) : this;
        Optional<Instant> next = corrected.scheduledAfter(now).due().map(ScheduledMessage::at);
        boolean ahead = due.map(ScheduledMessage::at)
                .filter(planned -> next.filter(planned::isAfter).isPresent())
                .isPresent();
        return ahead ? corrected.scheduledAfter(now) : corrected;
    }

    /// Whether the newest nudge has a date that is not there yet. A member who went west may be a date ahead.
    public boolean nudgedAhead(Instant now) {
        LocalDate tomorrow = today(now).plusDays(1);
        return programmeProgress.lastNudged().filter(tomorrow::isBefore).isPresent();
    }

    /// Postpones the next scheduled message.
    public Member postponed(Instant until) {
        Optional<ScheduledMessage> later =
                due.map(message -> new ScheduledMessage(message.messageKind(), message.date(), until));
        return new Member(id, user, status, settings, programmeProgress, later, conversation, engagementLevel);
    }

    /// The member with the next scheduled message after this moment, by the current status, zone, times and pause;
    /// none while the zone is unknown.
    public Member scheduledAfter(Instant moment) {
        Optional<ScheduledMessage> next = joined() && settings.zone().isPresent()
                ? schedule().next(moment, programmeProgress.lastNudged())
                : Optional.empty();
        return new Member(id, user, status, settings, programmeProgress, next, conversation, engagementLevel);
    }

    /// Progress of a member in their programme.
    ///
    /// @param day number of nudge days completed
    /// @param lastNudged the newest local date that has had its nudge
    public record Progress(String programme, int day, Optional<LocalDate> lastNudged) {

        /// The first day of a programme.
        public static Progress begin(String programme) {
            return new Progress(programme, 0, Optional.empty());
        }

        /// The first day of another programme; a date that has had its nudge gets no second one.
        public Progress following(String other) {
            return resuming(other, 0);
        }

        /// Another programme, after this many of its nudge days.
        public Progress resuming(String other, int nudgeDays) {
            return new Progress(other, nudgeDays, lastNudged);
        }

        /// The same day of the programme, with another newest date that has had its nudge.
        public Progress nudgedLast(Optional<LocalDate> date) {
            return new Progress(programme, day, date);
        }

        /// Advances by one nudge day; a nudge outside the schedule does not advance the programme.
        public Progress nudgedOn(LocalDate date, boolean scheduled) {
            return new Progress(programme, scheduled ? day + 1 : day, Optional.of(date));
        }
    }

    /// Recipient of a message: the account of a member, and the conversation once the platform has named one.
    public record Recipient(PlatformUser user, Optional<String> conversation) {}
}
