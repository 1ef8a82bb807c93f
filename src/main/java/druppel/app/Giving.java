package druppel.app;

import druppel.core.talk.NudgeCards;
import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.MemberTextKey;
import java.time.InstantSource;
import java.util.Map;

/// Gives tips to people who did not ask for them, in their own language. Who has left gets nothing
/// unasked, nor does anybody from outside.
record Giving(
        Store store,
        Library library,
        Map<Platform, Chat> chats,
        Tips tips,
        Newcomers newcomers,
        InstantSource clock) {

    Gift tip(PlatformUser receiver, String about) {
        return store.read(rows -> rows.members().find(receiver))
                .map(member -> tip(member, about))
                .orElseGet(() -> tipForStranger(receiver, about));
    }

    private Gift tip(Member member, String about) {
        return switch (member.status()) {
            case MET, JOINED, UNREACHABLE -> chosen(moment(member), about);
            case LEFT -> withheld(member.language(), MemberTextKey.GIFT_UNWANTED);
        };
    }

    private Gift tipForStranger(PlatformUser receiver, String about) {
        return switch (Introduction.now(chats, receiver)) {
            case Introduction.Known(UserProfile profile) -> tipForStranger(receiver, profile, about);
            case Introduction.Nobody(), Introduction.Later() ->
                    withheld(Language.EN, MemberTextKey.GIFT_UNDELIVERED);
        };
    }

    private Gift tipForStranger(PlatformUser receiver, UserProfile profile, String about) {
        return switch (profile.role()) {
            case PERSON, ADMIN -> chosen(moment(newcomers.meet(receiver, profile)), about);
            case GUEST, BOT -> withheld(profile.language(), MemberTextKey.GIFT_OUTSIDE);
            case GONE -> withheld(profile.language(), MemberTextKey.GIFT_UNDELIVERED);
        };
    }

    private Gift chosen(Moment moment, String about) {
        return tips.choose(moment, about)
                .<Gift>map(nudge -> gift(moment, nudge, about))
                .orElseGet(() -> new Gift.Withheld(tips.nothingAbout(moment, about)));
    }

    private Gift gift(Moment moment, Nudge nudge, String about) {
        return new Gift.Tip(
                new NudgeCards(moment.texts()).tip(tips.practice(nudge), nudge, about),
                nudge.in(moment.language()).nudge(),
                tips.practice(nudge).name(moment.language()),
                moment.texts().say(MemberTextKey.GIFT_UNDELIVERED));
    }

    private Gift withheld(Language language, MemberTextKey why) {
        return new Gift.Withheld(library.phrases(language).say(why));
    }

    private Moment moment(Member member) {
        return new Moment(member, clock.instant(), library.phrases(member.language()));
    }
}
