package druppel.persistence;

import druppel.domain.delivery.DeliveryId;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Recipient;
import druppel.domain.member.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The other places of members who are one person in several. A member is reached in the place that
/// they used last, which stands in their own row; the others are kept here.
public interface LinkedAccountRepository {
    /// The other places of a member, the one used last first.
    List<LinkedAccount> of(long member);

    /// From now on a member is reached in this other place of theirs, and what is planned goes
    /// there; the place they leave is kept. Nothing where it is none of theirs.
    void move(long member, PlatformUser to);

    /// Notes whether somebody can be reached in this other place.
    void reach(PlatformUser user, boolean reachable);

    /// Those who are reached in a workspace and have another place.
    List<Long> linked(Workspace workspace);

    /// The same, so many at most.
    List<Long> linked(Workspace workspace, int limit);

    /// Of these deliveries those that are on their way to another place of their member, and where
    /// that is.
    Map<DeliveryId, Recipient> elsewhere(Collection<DeliveryId> deliveries);

    /// Makes two members one: everything of `gone` becomes the other's, who is reached in that
    /// place from now on.
    ///
    /// Of two deliveries of a kind for one date the one that was answered stays, else the one that
    /// was sent, else the first member's; of two plans for a practice the newer.
    void join(long kept, long gone);

    /// Lets go of another place of a member: whoever writes from there is somebody new. What is on
    /// its way there has failed.
    void letGo(long member, LinkedAccount place);
}
