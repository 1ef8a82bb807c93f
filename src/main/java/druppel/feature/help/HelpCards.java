package druppel.feature.help;

import static druppel.message.Block.buttons;

import druppel.command.Keyword;
import druppel.command.ParseResult;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Cards of help: the commands, messages that were not understood, and features for members only.
public record HelpCards(Texts texts) {

    /// The answer to a request that only members can make.
    public Card joinFirst(MemberTextKey why) {
        return Card.of(
                new Block.Paragraph(texts.say(why)),
                buttons(HelpButton.JOIN.primary("", texts.say(MemberTextKey.JOIN))));
    }

    /// The list of commands, one per line.
    public Card help() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(texts.say(MemberTextKey.HELP_TITLE))));
        Stream.<TextKey>of(
                        MemberTextKey.HELP_TIP,
                        MemberTextKey.HELP_REFLECT,
                        MemberTextKey.HELP_STREAK,
                        MemberTextKey.HELP_NOW,
                        MemberTextKey.HELP_PLAN,
                        MemberTextKey.HELP_SHARE,
                        MemberTextKey.HELP_RHYTHM,
                        MemberTextKey.HELP_OFTEN,
                        MemberTextKey.HELP_PAUSE,
                        MemberTextKey.HELP_SETTINGS,
                        MemberTextKey.HELP_PROGRAMME,
                        GroupTextKey.HELP_BUDDY,
                        GroupTextKey.HELP_TOGETHER,
                        MemberTextKey.HELP_LOOK_BACK,
                        MemberTextKey.HELP_PRIVACY,
                        MemberTextKey.HELP_STOP)
                .map(line -> new Block.Paragraph(texts.say(line)))
                .forEach(blocks::add);
        blocks.add(new Block.Note(texts.say(MemberTextKey.HELP_PLAIN)));
        blocks.add(shortcuts());
        return new Card(blocks);
    }

    /// Buttons for the most used commands.
    private Block shortcuts() {
        return buttons(
                Keyword.TIP.button(texts, MemberTextKey.HOME_TIP),
                Keyword.NOW.button(texts, MemberTextKey.HOME_NOW),
                Keyword.STREAK.button(texts, MemberTextKey.STREAK_TITLE),
                Keyword.NUDGE.button(texts, MemberTextKey.HOME_SETTINGS));
    }

    /// The list of commands for a workspace admin.
    public Card helpForAdmins() {
        Card help = help();
        List<Block> blocks = new ArrayList<>(help.blocks());
        Stream.<TextKey>of(
                        MemberTextKey.HELP_ADMIN,
                        MemberTextKey.HELP_INVITE,
                        MemberTextKey.HELP_OVERVIEW,
                        GroupTextKey.HELP_CHALLENGES,
                        MemberTextKey.HELP_NEWCOMERS)
                .map(line -> new Block.Paragraph(texts.say(line)))
                .forEach(line -> blocks.add(blocks.size() - 2, line));
        return new Card(blocks);
    }

    /// Says that a message was not understood, with the closest command and a pointer to help.
    public Card unclear(ParseResult.Unclear unclear) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(problem(unclear)));
        unclear.nearest()
                .ifPresent(nearest ->
                        blocks.add(new Block.Paragraph(texts.say(MemberTextKey.UNCLEAR_NEAREST, "nearest", nearest))));
        blocks.add(new Block.Note(texts.say(MemberTextKey.UNCLEAR_HELP)));
        unclear.nearest()
                .filter(Button::canAsk)
                .ifPresent(nearest -> blocks.add(buttons(Button.asking(nearest, nearest))));
        return new Card(blocks);
    }

    /// What was not understood, in a sentence.
    public String problem(ParseResult.Unclear unclear) {
        return texts.say(unclear.problem().explanation(unclear.given()), "given", unclear.given());
    }
}
