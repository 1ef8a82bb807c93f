package druppel.persistence.signin;

import druppel.domain.member.LinkCode;
import druppel.domain.session.OidcOffer;
import java.time.Instant;
import java.util.Optional;

/// Repository of offers to link an identity to an account, found by the digest of the secret that the browser has.
public interface OidcOfferRepository {

    /// Stores an offer until its expiry.
    void add(byte[] digest, OidcOffer offer);

    /// An offer; empty if there is none or it has expired.
    Optional<OidcOffer> find(byte[] digest, Instant now);

    /// Sets the code by which the offered account is proven, in place of an earlier one.
    void setCode(byte[] digest, LinkCode code);

    /// Whether an offer has this code. A wrong one is counted, and after so many the code of the offer is void.
    boolean hasCode(byte[] digest, LinkCode code, int mostFailures);

    /// Ends an offer.
    void end(byte[] digest);

    /// Deletes at most `limit` offers that expired before this moment; returns how many.
    int purge(Instant expiredBefore, int limit);
}
