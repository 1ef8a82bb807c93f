package druppel.app;

import druppel.core.Language;
import druppel.core.calendar.Agenda;
import druppel.core.calendar.Kind;
import druppel.core.calendar.Occasion;
import druppel.core.calendar.Presence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One person, as far as the bot knows them.
///
/// @param person who they are in the place that they used last
/// @param due the next thing to do for this member; empty while nothing is scheduled
/// @param conversation the platform's name for the conversation with them, once known
/// @param presence how often the bot speaks up for them, and since when they have been silent
public record Member(
        long id,
        Person person,
        Status status,
        Settings settings,
        Course course,
        Optional<Occasion> due,
        Optional<String> conversation,
        Presence presence) {

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

    public Address address() {
        return new Address(person, conversation);
    }

    /// The member as they were reached in another place.
    Member at(Address place) {
        return new Member(
                id, place.person(), status, settings, course, due, place.conversation(), presence);
    }

    /// Whether a message is known to stand in the conversation that they are reached in now.
    boolean reads(MessageRef message) {
        return !message.message().isEmpty()
                && conversation.equals(Optional.of(message.conversation()));
    }

    public Member with(Status changed) {
        return new Member(id, person, changed, settings, course, due, conversation, presence);
    }

    public Member with(Settings changed) {
        return new Member(id, person, status, changed, course, due, conversation, presence);
    }

    public Member with(Course changed) {
        return new Member(id, person, status, settings, changed, due, conversation, presence);
    }

    public Member reachedIn(String changed) {
        return new Member(
                id, person, status, settings, course, due, Optional.of(changed), presence);
    }

    public Member with(Presence changed) {
        return new Member(id, person, status, settings, course, due, conversation, changed);
    }

    /// When the bot speaks up for them by itself.
    public Agenda agenda() {
        return settings.agenda().at(presence.tempo());
    }

    /// The next nudge; what comes before it, such as a follow-up, is passed over.
    public Optional<Occasion> nextNudge() {
        Optional<Occasion> next = due;
        while (next.isPresent() && next.get().kind() != Kind.NUDGE) {
            next = agenda().next(next.get().at(), course.lastNudged());
        }
        return next;
    }

    /// The member with the next occasion as things now stand; one that has just fallen due stays
    /// due where it still is one.
    public Member rescheduled(Instant now) {
        Optional<Instant> waiting = due.map(Occasion::at).filter(at -> !at.isAfter(now));
        return scheduledAfter(waiting.map(at -> at.minusMillis(1)).orElse(now));
    }

    /// The member with the same occasion at a later moment.
    Member putOff(Instant until) {
        Optional<Occasion> later =
                due.map(occasion -> new Occasion(occasion.kind(), occasion.date(), until));
        return new Member(id, person, status, settings, course, later, conversation, presence);
    }

    /// The member with the next occasion after this moment, as status, zone, rhythm and pause now
    /// stand; none while nobody has named a zone.
    public Member scheduledAfter(Instant moment) {
        Optional<Occasion> next =
                joined() && settings.zone().isPresent()
                        ? agenda().next(moment, course.lastNudged())
                        : Optional.empty();
        return new Member(id, person, status, settings, course, next, conversation, presence);
    }
}
