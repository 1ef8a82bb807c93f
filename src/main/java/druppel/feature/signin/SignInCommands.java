package druppel.feature.signin;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.SignInTextKey;
import java.util.Map;
import java.util.Optional;

/// Commands about the member's own pages.
///
/// @param reachable whether people elsewhere reach the pages, because a public address is set
public record SignInCommands(SessionService sessions, SignInLinks links, boolean reachable) {
    /// The path of the member's own page.
    public static final String PATH = "/me";

    /// Gives a link to the member's own page. Where the browser is signed in already, it is the page's address;
    /// elsewhere, it is a one-time link.
    public Reply page(RequestContext context) {
        PlatformUser user = context.member().user();
        if (user.platform().equals(Platform.LOCAL)) {
            return Reply.of(Card.of(link(context, links.site().path(PATH))));
        }
        return reachable
                ? Reply.of(Card.of(
                        new Block.Paragraph(context.text(SignInTextKey.PAGE_WHAT)),
                        link(context, links.issue(user).toString()),
                        new Block.Note(context.text(SignInTextKey.PAGE_ONCE))))
                : context.say(SignInTextKey.PAGE_NO_ADDRESS);
    }

    /// A button that asks for the link to the member's own page; empty where there are no pages for them.
    public Optional<Button> button(RequestContext context) {
        return reachable || context.member().user().platform().equals(Platform.LOCAL)
                ? Optional.of(Button.asking("nudge page", context.text(SignInTextKey.PAGE_OPEN)))
                : Optional.empty();
    }

    /// Ends all sessions of all accounts of the member.
    public Reply signOut(RequestContext context) {
        return context.act(
                sessions.store(),
                rows -> context.say(
                        SignInTextKey.SIGNED_OUT, Map.of("sessions", SessionService.endAll(rows, context.memberId()))));
    }

    private static Block link(RequestContext context, String address) {
        return new Block.Link(context.text(SignInTextKey.PAGE_OPEN), address);
    }
}
