package druppel.feature.tips;

import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.ProfileLookupResult;
import druppel.chat.RequestContext;
import druppel.chat.RequestedTip;
import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.feature.newcomers.MemberRegistration;
import druppel.feature.nudge.TipService;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.Map;

/// Tips that were ordered for another person, in that person's language. Former members and people from
/// outside the organisation get none.
public record TipForOthers(
        UnitOfWork store,
        ContentLibrary library,
        Map<Platform, Chat> chats,
        TipService tips,
        MemberRegistration registration,
        InstantSource clock) {

    public RequestedTip tip(PlatformUser receiver, String about) {
        return store.read(rows -> rows.members().find(receiver))
                .map(member -> tip(member, about))
                .orElseGet(() -> tipForStranger(receiver, about));
    }

    private RequestedTip tip(Member member, String about) {
        return switch (member.status()) {
            case MET, JOINED, UNREACHABLE -> choose(moment(member), about);
            case LEFT -> withheld(member.language(), MemberTextKey.GIFT_UNWANTED);
        };
    }

    private RequestedTip tipForStranger(PlatformUser receiver, String about) {
        return switch (ProfileLookupResult.immediately(chats, receiver)) {
            case ProfileLookupResult.Known(UserProfile profile) -> tipForStranger(receiver, profile, about);
            case ProfileLookupResult.NotFound(), ProfileLookupResult.Unavailable() ->
                withheld(Language.EN, MemberTextKey.GIFT_UNDELIVERED);
        };
    }

    private RequestedTip tipForStranger(PlatformUser receiver, UserProfile profile, String about) {
        return switch (profile.role()) {
            case PERSON, ADMIN -> choose(moment(registration.register(receiver, profile)), about);
            case GUEST, BOT -> withheld(profile.language(), MemberTextKey.GIFT_OUTSIDE);
            case GONE -> withheld(profile.language(), MemberTextKey.GIFT_UNDELIVERED);
        };
    }

    private RequestedTip choose(RequestContext context, String about) {
        return tips.choose(context, about)
                .<RequestedTip>map(tip -> tip(context, tip))
                .orElseGet(() -> new RequestedTip.Withheld(
                        tips.cards(context).nothingAbout(about).plainText()));
    }

    private RequestedTip tip(RequestContext context, TipService.Tip tip) {
        Nudge nudge = tip.nudge();
        return new RequestedTip.Tip(
                tip.card(),
                nudge.in(context.language()).nudge(),
                tips.practice(nudge).name(context.language()),
                context.text(MemberTextKey.GIFT_UNDELIVERED));
    }

    private RequestedTip withheld(Language language, TextKey why) {
        return new RequestedTip.Withheld(library.texts(language).say(why));
    }

    private RequestContext moment(Member member) {
        return new RequestContext(member, clock.instant(), library.texts(member.language()));
    }
}
