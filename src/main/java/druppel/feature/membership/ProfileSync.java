package druppel.feature.membership;

import druppel.chat.PlatformEvent;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.UserProfile;
import java.time.Instant;

/// Applies a profile change that a platform reported.
public record ProfileSync(PlatformEvent.Changed change, Instant now) {

    /// The member after the change. Time zone and language are taken from the platform unless the member
    /// has set them; deactivated users are paused, and active ones are resumed.
    public Member of(Member member) {
        MemberSettings settings = member.settings().following(change.zone(), change.language());
        Member changed = member.with(settings).with(status(member.status()));
        return changed.equals(member) ? changed : changed.rescheduled(now);
    }

    private Member.Status status(Member.Status before) {
        boolean gone = change.role() == UserProfile.Role.GONE;
        return switch (before) {
            case JOINED -> gone ? Member.Status.UNREACHABLE : before;
            case UNREACHABLE -> gone ? before : Member.Status.JOINED;
            case MET, LEFT -> before;
        };
    }
}
