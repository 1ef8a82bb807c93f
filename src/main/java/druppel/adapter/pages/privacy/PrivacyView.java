package druppel.adapter.pages.privacy;

import druppel.domain.session.OidcIdentity;
import druppel.domain.session.Session;
import druppel.feature.membership.StoredData;
import druppel.feature.membership.StoredData.Item;
import druppel.feature.membership.StoredData.Term;
import java.util.List;
import java.util.Optional;

/// View of the privacy page.
///
/// @param retention how long most of it is kept, in a sentence
/// @param readers who can read it, a sentence each
/// @param places the linked accounts
/// @param identities what they sign in with at an OpenID provider
/// @param code what stands in the field for a code, and `fault` why it was not accepted
/// @param sessions where this account is signed in
/// @param joined whether the member has not left
public record PrivacyView(
        StoredData data,
        String retention,
        List<String> readers,
        List<Place> places,
        List<SignIn> identities,
        String code,
        Optional<String> fault,
        List<SignedInAt> sessions,
        boolean joined) {
    public PrivacyView {
        readers = List.copyOf(readers);
        places = List.copyOf(places);
        identities = List.copyOf(identities);
        sessions = List.copyOf(sessions);
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

    /// What is stored until the end of its term.
    public List<Item> until(Term term) {
        return data.items().stream().filter(item -> item.term() == term).toList();
    }

    public boolean others() {
        return sessions.stream().anyMatch(session -> !session.current());
    }

    PrivacyView refused(String typed, String why) {
        return new PrivacyView(data, retention, readers, places, identities, typed, Optional.of(why), sessions, joined);
    }
}
