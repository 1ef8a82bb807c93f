package druppel.platform.slack.render;

import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import java.util.List;
import java.util.stream.Stream;

/// Author line: shows above a shared card who wrote it. Slack renders the name from the user id, so it cannot
/// be forged.
public final class AuthorLine {
    private AuthorLine() {}

    public static Card by(PlatformUser user, Card card) {
        return new Card(Stream.concat(Stream.of(signature(user)), card.blocks().stream())
                .toList());
    }

    /// The top-level text of a card; Slack reads it out with the author's name if it has an author line.
    public static String text(PlatformUser user, Card card) {
        List<Block> words = card.blocks().stream()
                .filter(block -> !block.equals(signature(user)))
                .toList();
        boolean signed = !words.isEmpty() && words.size() < card.blocks().size();
        return signed && UserListRenderer.USER.matcher(user.user()).matches()
                ? "<@" + user.user() + ">\n" + BlockKit.text(new Card(words))
                : BlockKit.text(card);
    }

    private static Block signature(PlatformUser user) {
        return new Block.People(List.of(new Block.Someone(user.user(), "")));
    }
}
