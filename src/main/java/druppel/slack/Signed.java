package druppel.slack;

import druppel.app.Person;
import druppel.core.talk.Block;
import druppel.core.talk.Card;
import java.util.List;
import java.util.stream.Stream;

/// Puts before a card whose it is. Slack draws the name from the id that it gave itself, so nobody
/// can take another's.
final class Signed {
    private Signed() {}

    static Card by(Person person, Card card) {
        Block who = new Block.People(List.of(new Block.Someone(person.user(), "")));
        return new Card(Stream.concat(Stream.of(who), card.blocks().stream()).toList());
    }
}
