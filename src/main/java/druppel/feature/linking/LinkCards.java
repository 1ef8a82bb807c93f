package druppel.feature.linking;

import druppel.domain.member.LinkCode;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Platform;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;

/// Cards of account linking.
public record LinkCards(Texts texts) {

    /// A new code with instructions, and the accounts that are linked already.
    public Card code(LinkCode code, List<LinkedAccount> linked) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(MemberTextKey.LINK_TITLE)));
        blocks.add(new Block.Paragraph(texts.say(MemberTextKey.LINK_CODE, "code", code.formatted())));
        blocks.add(new Block.Note(texts.say(MemberTextKey.LINK_CODE_SECRET)));
        if (!linked.isEmpty()) {
            blocks.addAll(linked(linked));
        }
        return new Card(blocks);
    }

    /// Asks for confirmation before two histories are merged.
    ///
    /// @param platform the platform that the code is from
    public Card confirmation(LinkCode code, Platform platform) {
        return Card.of(
                new Block.Paragraph(texts.say(MemberTextKey.LINK_SURE, "place", name(platform))),
                new Block.Note(texts.say(MemberTextKey.LINK_SURE_OWN)),
                new Block.Buttons(List.of(
                        LinkButton.LINK.primary(code.signs(), texts.say(MemberTextKey.LINK_YES)),
                        LinkButton.LINK.plain("no", texts.say(MemberTextKey.LINK_NO)))));
    }

    /// Confirms the link and explains its effect.
    public Card linked(Platform platform, String next) {
        return Card.of(
                new Block.Paragraph(texts.say(MemberTextKey.LINKED, "place", name(platform))),
                new Block.Note(next),
                new Block.Note(texts.say(MemberTextKey.LINKED_UNDO)));
    }

    /// The name of a platform for use within a sentence.
    String name(Platform platform) {
        return texts.say(MemberTextKey.LINK_PLACE, "platform", platform.id());
    }

    private List<Block> linked(List<LinkedAccount> accounts) {
        List<String> names = accounts.stream().map(this::name).toList();
        return List.of(
                new Block.Paragraph(texts.say(MemberTextKey.LINK_PLACES, "places", String.join(", ", names))),
                new Block.Buttons(accounts.stream().map(this::unlinkButton).toList()));
    }

    private Button unlinkButton(LinkedAccount account) {
        return LinkButton.UNLINK.plain(
                Long.toString(account.id()), texts.say(MemberTextKey.LINK_UNDO, "place", name(account)));
    }

    private String name(LinkedAccount account) {
        return name(account.user().platform());
    }
}
