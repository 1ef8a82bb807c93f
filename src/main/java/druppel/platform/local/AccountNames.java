package druppel.platform.local;

import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Block.Someone;
import druppel.message.Card;
import druppel.persistence.UnitOfWork;
import java.util.List;
import java.util.Optional;

/// Names of the people in the local chat. They are looked up when something is shown, and never stored with it, so that
/// they go with the account. Thread-safe.
public record AccountNames(UnitOfWork store) {

    /// The name of somebody; empty if they have no account.
    public Optional<String> of(PlatformUser user) {
        return store.read(rows -> rows.localAccounts().find(user))
                .map(LocalAccount::name)
                .map(PersonName::text);
    }

    /// A card with the names of the people whom it mentions.
    Card named(Card card) {
        return card.blocks().stream().anyMatch(Block.People.class::isInstance)
                ? new Card(card.blocks().stream().map(this::named).toList())
                : card;
    }

    private Block named(Block block) {
        if (!(block instanceof Block.People people)) {
            return block;
        }
        List<Someone> named = people.people().stream()
                .map(someone ->
                        new Someone(of(PlatformUser.local(someone.id())).orElse(someone.id()), someone.remark()))
                .toList();
        return new Block.People(named, people.introduced());
    }
}
