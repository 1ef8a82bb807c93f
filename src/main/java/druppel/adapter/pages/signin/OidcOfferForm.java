package druppel.adapter.pages.signin;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcOffer;
import druppel.feature.signin.oidc.OidcLinks.CodeResult;
import druppel.message.MemberTextKey;
import druppel.message.OidcTextKey;
import druppel.message.Texts;
import java.util.Optional;

/// View model of an offer to link an identity.
///
/// @param current the account that is signed in to the browser already
/// @param code what became of the wish for a code; empty while there was none
/// @param wrong whether a wrong code was entered
/// @param localChat whether the person may come to the local chat instead
public record OidcOfferForm(
        OidcOffer offer, Optional<PlatformUser> current, Optional<CodeResult> code, boolean wrong, boolean localChat) {

    /// The provider as people know it.
    public String provider() {
        return offer.identity().provider();
    }

    /// The account to which a code can be sent; empty if it is signed in already.
    public Optional<Platform> account() {
        return offer.account()
                .filter(account -> !current.equals(Optional.of(account)))
                .map(PlatformUser::platform);
    }

    /// A platform within a sentence.
    public String place(Texts texts, Platform platform) {
        return texts.say(MemberTextKey.LINK_PLACE, "platform", platform.id());
    }

    /// What became of the wish for a code, in a sentence.
    public Optional<OidcTextKey> result() {
        return code.map(result -> switch (result) {
            case SENT -> OidcTextKey.OIDC_CODE_SENT;
            case NOT_SENT -> OidcTextKey.OIDC_CODE_NOT_SENT;
            case TOO_MANY -> OidcTextKey.OIDC_CODE_TOO_MANY;
        });
    }

    /// Whether to ask for the code.
    public boolean asks() {
        return wrong || code.equals(Optional.of(CodeResult.SENT)) || code.equals(Optional.of(CodeResult.TOO_MANY));
    }
}
