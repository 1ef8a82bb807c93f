package druppel.persistence;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Repository of the linked accounts of members. A member is reached in the account they used last, which is in
/// their own row; the other accounts are stored here.
public interface LinkedAccountRepository {
    /// The other accounts of a member, last used first.
    List<LinkedAccount> of(long member);

    /// Makes one of their linked accounts a member's primary one: planned messages go there, and the earlier
    /// account stays linked. Does nothing if it is not theirs.
    void makePrimary(long member, PlatformUser to);

    /// Records whether a linked account can be reached.
    void setReachable(PlatformUser user, boolean reachable);

    /// The members reached in a workspace who have a linked account.
    List<Long> linked(Workspace workspace);

    /// The members reached in a workspace who have a linked account, at most `limit`.
    List<Long> linked(Workspace workspace, int limit);

    /// Those of these deliveries that are being sent to a linked account of their member, with the recipient
    /// there.
    Map<Delivery.Id, Member.Recipient> linkedRecipients(Collection<Delivery.Id> deliveries);

    /// Merges two members: everything of `merged` goes to the other one, who is reached in that account from now on.
    ///
    /// Of two deliveries of the same kind and date, the answered one stays, otherwise the one that was sent,
    /// otherwise the first member's. Of two plans for a practice the newer stays.
    void merge(long kept, long merged);

    /// Unlinks an account of a member: a message from it then comes from a new person. Deliveries being sent there
    /// have failed.
    void unlink(long member, LinkedAccount account);
}
