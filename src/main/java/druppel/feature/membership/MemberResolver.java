package druppel.feature.membership;

import druppel.chat.Chat;
import druppel.chat.ProfileLookupResult;
import druppel.chat.UserAction;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Role;
import druppel.domain.member.UserProfile;
import druppel.feature.newcomers.MemberRegistration;
import druppel.feature.reach.Reachability;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Meets people: notes who is new and is to be answered, and who is heard from again.
public record MemberResolver(
        UnitOfWork store, MemberRegistration memberRegistration, Map<Platform, Chat> chats, InstantSource clock) {

    /// Somebody new who is to be answered.
    public Optional<Member> somebodyNew(UserAction action) {
        return isAboutEarlier(action) ? Optional.empty() : met(action);
    }

    /// Who may turn out to be a guest is treated as one until the platform says who they are.
    private Optional<Member> met(UserAction action) {
        PlatformUser user = action.from();
        return switch (ProfileLookupResult.now(chats, user)) {
            case ProfileLookupResult.Known(UserProfile profile) ->
                welcome(profile.role(), action)
                        ? Optional.of(memberRegistration.meet(user, profile))
                        : Optional.empty();
            case ProfileLookupResult.Nobody() -> Optional.empty();
            case ProfileLookupResult.Later() ->
                welcome(Role.GUEST, action) ? Optional.of(memberRegistration.meetUnknown(user)) : Optional.empty();
        };
    }

    /// A guest may join by their own word and is not greeted; a bot gets no answer.
    private static boolean welcome(Role role, UserAction action) {
        return switch (role) {
            case PERSON, ADMIN -> true;
            case GUEST -> !(action instanceof UserAction.Opened);
            case BOT, GONE -> false;
        };
    }

    /// Who is heard from can be reached again, and where they spoke.
    ///
    /// Whoever says or presses something in another place of theirs is reached there from now on;
    /// so is who could not be reached, whatever they do.
    public Member heard(Member known, UserAction action) {
        Member member = here(known, action);
        boolean resting = member.status() == Member.Status.UNREACHABLE;
        Optional<String> place = member.conversation().isPresent() ? Optional.empty() : place(action);
        boolean breaksSilence =
                isWord(action) && !member.engagementLevel().heard().equals(member.engagementLevel());
        if (!resting && place.isEmpty() && !breaksSilence) {
            return member;
        }
        return store.write(rows -> rows.members()
                .change(
                        member.id(),
                        old -> awake(heard(place.map(old::reachedIn).orElse(old), isWord(action)))));
    }

    /// Who was nudged less for being silent is nudged as they want it again.
    private Member heard(Member member, boolean word) {
        Member heard = word ? member.with(member.engagementLevel().heard()) : member;
        return heard.engagementLevel().nudgeFrequency()
                        == member.engagementLevel().nudgeFrequency()
                ? heard
                : heard.rescheduled(clock.instant());
    }

    private Member here(Member member, UserAction action) {
        if (member.user().equals(action.from())) {
            return member;
        }
        return moves(member, action)
                ? store.write(rows -> moved(rows, member, action.from()))
                : Reachability.shown(store, member, action.from());
    }

    private Member moved(Repositories rows, Member member, PlatformUser to) {
        rows.identities().move(member.id(), to);
        return rows.members().change(member.id(), this::scheduled);
    }

    /// Nothing was scheduled for somebody whose place was closed.
    private Member scheduled(Member member) {
        return member.due().isEmpty() ? member.scheduledAfter(clock.instant()) : member;
    }

    /// Whether this is using a place; looking at it, or tidying up there, is not.
    private static boolean moves(Member member, UserAction action) {
        return isWord(action) || member.status() == Member.Status.UNREACHABLE;
    }

    private static boolean isWord(UserAction action) {
        return switch (action) {
            case UserAction.Said _, UserAction.Asked _, UserAction.Pressed _ -> true;
            case UserAction.Edited _, UserAction.Deleted _, UserAction.Opened _, UserAction.Looked _ -> false;
        };
    }

    private Member awake(Member member) {
        return member.status() == Member.Status.UNREACHABLE
                ? member.with(Member.Status.JOINED).scheduledAfter(clock.instant())
                : member;
    }

    /// The direct conversation, where what came in shows it.
    private static Optional<String> place(UserAction action) {
        return action instanceof UserAction.Said said
                ? Optional.of(said.message().conversation())
                : Optional.empty();
    }

    /// Whether somebody comes by themselves whose invitation waits for its morning: they need none
    /// any more.
    public boolean cameFirst(Member member, UserAction action) {
        return member.status() == Member.Status.MET
                && !isAboutEarlier(action)
                && !(action instanceof UserAction.Looked)
                && store.write(rows -> rows.deliveries().withdraw(member.id(), MessageKind.INVITATION, "came first"));
    }

    /// Nobody is met by tidying up: who was forgotten and takes old messages back stays forgotten.
    private static boolean isAboutEarlier(UserAction action) {
        return switch (action) {
            case UserAction.Edited _, UserAction.Deleted _ -> true;
            case UserAction.Said _,
                    UserAction.Asked _,
                    UserAction.Pressed _,
                    UserAction.Opened _,
                    UserAction.Looked _ -> false;
        };
    }
}
