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
        return new Card(
                Stream.concat(Stream.of(signature(person)), card.blocks().stream()).toList());
    }

    /// The top-level text of a card, which Slack reads out with the name where it is signed.
    static String text(Person person, Card card) {
        List<Block> words =
                card.blocks().stream().filter(block -> !block.equals(signature(person))).toList();
        boolean signed = !words.isEmpty() && words.size() < card.blocks().size();
        return signed && PeopleDrawing.USER.matcher(person.user()).matches()
                ? "<@" + person.user() + ">\n" + BlockKit.text(new Card(words))
                : BlockKit.text(card);
    }

    private static Block signature(Person person) {
        return new Block.People(List.of(new Block.Someone(person.user(), "")));
    }
}
