package druppel.feature.linking;

import druppel.domain.member.LinkCode;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;

/// The cards of linking what one person has in several places.
public record LinkCards(Texts texts) {

    /// Another place of a member.
    ///
    /// @param id comes back when the link is undone
    /// @param platform the word for its platform
    public record Place(String id, String platform) {}

    /// A fresh code and what to do with it, and what is linked already.
    public Card code(LinkCode code, List<Place> linked) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(MemberTextKey.LINK_TITLE)));
        blocks.add(new Block.Paragraph(texts.say(MemberTextKey.LINK_CODE, "code", code.spoken())));
        blocks.add(new Block.Note(texts.say(MemberTextKey.LINK_CODE_SECRET)));
        if (!linked.isEmpty()) {
            blocks.addAll(linked(linked));
        }
        return new Card(blocks);
    }

    /// Asks before two histories become one.
    ///
    /// @param platform the word for the platform that the code is from
    public Card sure(LinkCode code, String platform) {
        return Card.of(
                new Block.Paragraph(texts.say(MemberTextKey.LINK_SURE, "place", name(platform))),
                new Block.Note(texts.say(MemberTextKey.LINK_SURE_OWN)),
                new Block.Buttons(List.of(
                        Button.primary("link:" + code.signs(), texts.say(MemberTextKey.LINK_YES)),
                        Button.plain("link:no", texts.say(MemberTextKey.LINK_NO)))));
    }

    /// What was linked, and what that means from now on.
    public Card linked(String platform, String next) {
        return Card.of(
                new Block.Paragraph(texts.say(MemberTextKey.LINKED, "place", name(platform))),
                new Block.Note(next),
                new Block.Note(texts.say(MemberTextKey.LINKED_UNDO)));
    }

    /// A platform as it is called within a sentence.
    public String name(String platform) {
        return texts.say(MemberTextKey.LINK_PLACE, "platform", platform);
    }

    private List<Block> linked(List<Place> places) {
        List<String> names =
                places.stream().map(place -> name(place.platform())).toList();
        return List.of(
                new Block.Paragraph(texts.say(MemberTextKey.LINK_PLACES, "places", String.join(", ", names))),
                new Block.Buttons(places.stream().map(this::undoing).toList()));
    }

    private Button undoing(Place place) {
        return Button.plain(
                "unlink:" + place.id(), texts.say(MemberTextKey.LINK_UNDO, "place", name(place.platform())));
    }
}
