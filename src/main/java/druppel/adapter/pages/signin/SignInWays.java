package druppel.adapter.pages.signin;

import druppel.message.OidcTextKey;
import druppel.message.SignInPageTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.web.UrlEncodedForm;
import druppel.web.session.SessionFilter;
import java.util.List;
import java.util.Map;

/// The ways of signing in that are configured.
///
/// @param open whether everybody is the same member without signing in, as in the demo
/// @param chat whether there is a local chat, with invitations and recovery codes
/// @param platforms the names of the platforms in which the bot gives links, such as *Slack*
/// @param providers identity providers
public record SignInWays(boolean open, boolean chat, List<String> platforms, List<Provider> providers) {
    public SignInWays {
        platforms = List.copyOf(platforms);
        providers = List.copyOf(providers);
    }

    /// An identity provider to which a button leads.
    ///
    /// @param path the page that begins to sign in; it takes the parameter `next`
    public record Provider(String path, TextKey label) {
        /// The OpenID provider.
        public static final Provider OPENID = new Provider(OidcStartServlet.PATH, OidcTextKey.OIDC_SIGN_IN);
    }

    /// The address of a provider's button.
    public String address(Provider provider, SignInForm form) {
        return form.next().isEmpty()
                ? provider.path()
                : provider.path() + "?" + UrlEncodedForm.encode(Map.of(SessionFilter.NEXT, form.next()));
    }

    /// The platforms within a sentence.
    public String places(Texts texts) {
        return String.join(" " + texts.say(SignInPageTextKey.SIGN_IN_OR) + " ", platforms);
    }
}
