package druppel.adapter.pages.privacy;

import druppel.domain.session.OidcIdentity;
import druppel.domain.session.Session;
import druppel.feature.membership.StoredData;
import druppel.feature.membership.StoredData.Item;
import java.util.List;
import java.util.Optional;

/// View of the privacy page.
///
/// @param categories what is stored, by category
/// @param readers who can read it, a sentence each
/// @param places the linked accounts
/// @param identities what they sign in with at an OpenID provider
/// @param code what stands in the field for a code, and `fault` why it was not accepted
/// @param sessions where this account is signed in
/// @param joined whether the member has not left
public record PrivacyView(
        StoredData data,
        List<Category> categories,
        List<String> readers,
        List<Place> places,
        List<SignIn> identities,
        String code,
        Optional<String> fault,
        List<SignedInAt> sessions,
        boolean joined) {
    public PrivacyView {
        categories = List.copyOf(categories);
        readers = List.copyOf(readers);
        places = List.copyOf(places);
        identities = List.copyOf(identities);
        sessions = List.copyOf(sessions);
    }

    /// Category of what is stored.
    ///
    /// @param terms what it is for, who reads it and until when it is stored
    public record Category(String title, List<Item> items, String terms) {
        public Category {
            items = List.copyOf(items);
        }
    }

    /// Linked account: the name of its platform, its id there, and the address that unlinks it.
    public record Place(String name, String user, String unlink) {}

    /// Identity at an OpenID provider.
    ///
    /// @param unlinkable whether the account can be reached without it
    public record SignIn(OidcIdentity identity, boolean unlinkable) {}

    /// Session of the account, in words.
    ///
    /// @param current whether it is the one that asks
    public record SignedInAt(long id, Session.Kind kind, String since, String used, boolean current) {}

    public boolean others() {
        return sessions.stream().anyMatch(session -> !session.current());
    }

    PrivacyView refused(String typed, String why) {
        return new PrivacyView(
                data, categories, readers, places, identities, typed, Optional.of(why), sessions, joined);
    }
}
