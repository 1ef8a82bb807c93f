package druppel.app;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Role;
import druppel.domain.member.UserProfile;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Meets people: notes who is new and is to be answered, and who is heard from again.
record Meeting(Store store, Newcomers newcomers, Map<Platform, Chat> chats, InstantSource clock) {

    /// Somebody new who is to be answered.
    Optional<Member> somebodyNew(Incoming incoming) {
        return isAboutEarlier(incoming) ? Optional.empty() : met(incoming);
    }

    /// Who may turn out to be a guest is treated as one until the platform says who they are.
    private Optional<Member> met(Incoming incoming) {
        PlatformUser user = incoming.from();
        return switch (Introduction.now(chats, user)) {
            case Introduction.Known(UserProfile profile) ->
                    welcome(profile.role(), incoming)
                            ? Optional.of(newcomers.meet(user, profile))
                            : Optional.empty();
            case Introduction.Nobody() -> Optional.empty();
            case Introduction.Later() ->
                    welcome(Role.GUEST, incoming)
                            ? Optional.of(newcomers.meetUnknown(user))
                            : Optional.empty();
        };
    }

    /// A guest may join by their own word and is not greeted; a bot gets no answer.
    private static boolean welcome(Role role, Incoming incoming) {
        return switch (role) {
            case PERSON, ADMIN -> true;
            case GUEST -> !(incoming instanceof Incoming.Opened);
            case BOT, GONE -> false;
        };
    }

    /// Who is heard from can be reached again, and where they spoke.
    ///
    /// Whoever says or presses something in another place of theirs is reached there from now on;
    /// so is who could not be reached, whatever they do.
    Member heard(Member known, Incoming incoming) {
        Member member = here(known, incoming);
        boolean resting = member.status() == Member.Status.UNREACHABLE;
        Optional<String> place =
                member.conversation().isPresent() ? Optional.empty() : place(incoming);
        boolean breaksSilence =
                isWord(incoming) && !member.engagementLevel().heard().equals(member.engagementLevel());
        if (!resting && place.isEmpty() && !breaksSilence) {
            return member;
        }
        return store.write(rows ->
                rows.members()
                        .change(
                                member.id(),
                                old ->
                                        awake(
                                                heard(
                                                        place.map(old::reachedIn).orElse(old),
                                                        isWord(incoming)))));
    }

    /// Who was nudged less for being silent is nudged as they want it again.
    private Member heard(Member member, boolean word) {
        Member heard = word ? member.with(member.engagementLevel().heard()) : member;
        return heard.engagementLevel().nudgeFrequency() == member.engagementLevel().nudgeFrequency()
                ? heard
                : heard.rescheduled(clock.instant());
    }

    private Member here(Member member, Incoming incoming) {
        if (member.user().equals(incoming.from())) {
            return member;
        }
        return moves(member, incoming)
                ? store.write(rows -> moved(rows, member, incoming.from()))
                : Reach.shown(store, member, incoming.from());
    }

    private Member moved(Rows rows, Member member, PlatformUser to) {
        rows.identities().move(member.id(), to);
        return rows.members().change(member.id(), this::scheduled);
    }

    /// Nothing was scheduled for somebody whose place was closed.
    private Member scheduled(Member member) {
        return member.due().isEmpty() ? member.scheduledAfter(clock.instant()) : member;
    }

    /// Whether this is using a place; looking at it, or tidying up there, is not.
    private static boolean moves(Member member, Incoming incoming) {
        return isWord(incoming) || member.status() == Member.Status.UNREACHABLE;
    }

    private static boolean isWord(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Said _, Incoming.Asked _, Incoming.Pressed _ -> true;
            case Incoming.Edited _, Incoming.Deleted _, Incoming.Opened _, Incoming.Looked _ ->
                    false;
        };
    }

    private Member awake(Member member) {
        return member.status() == Member.Status.UNREACHABLE
                ? member.with(Member.Status.JOINED).scheduledAfter(clock.instant())
                : member;
    }

    /// The direct conversation, where what came in shows it.
    private static Optional<String> place(Incoming incoming) {
        return incoming instanceof Incoming.Said said
                ? Optional.of(said.message().conversation())
                : Optional.empty();
    }

    /// Whether somebody comes by themselves whose invitation waits for its morning: they need none
    /// any more.
    boolean cameFirst(Member member, Incoming incoming) {
        return member.status() == Member.Status.MET
                && !isAboutEarlier(incoming)
                && !(incoming instanceof Incoming.Looked)
                && store.write(rows ->
                        rows.deliveries().withdraw(member.id(), MessageKind.INVITATION, "came first"));
    }

    /// Nobody is met by tidying up: who was forgotten and takes old messages back stays forgotten.
    private static boolean isAboutEarlier(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Edited _, Incoming.Deleted _ -> true;
            case Incoming.Said _,
                    Incoming.Asked _,
                    Incoming.Pressed _,
                    Incoming.Opened _,
                    Incoming.Looked _ ->
                    false;
        };
    }
}
