package druppel.app;

import java.time.Instant;

/// A member as the platform describes them now.
record Following(Notice.Changed change, Instant now) {

    /// Zone and language are the platform's where the member has set none; who is deactivated
    /// rests, and who is active is awake.
    Member of(Member member) {
        Settings settings = member.settings().following(change.zone(), change.language());
        Member changed = member.with(settings).with(status(member.status()));
        return changed.equals(member) || isWaiting(changed) ? changed : changed.scheduledAfter(now);
    }

    private Member.Status status(Member.Status before) {
        boolean gone = change.role() == Role.GONE;
        return switch (before) {
            case JOINED -> gone ? Member.Status.UNREACHABLE : before;
            case UNREACHABLE -> gone ? before : Member.Status.JOINED;
            case MET, LEFT -> before;
        };
    }

    /// What is due already stays due: to schedule anew would pass it over.
    private boolean isWaiting(Member member) {
        return member.joined() && member.due().filter(due -> !due.at().isAfter(now)).isPresent();
    }
}
