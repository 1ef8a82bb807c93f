package druppel.feature.help;

import static druppel.message.Block.buttons;

import druppel.command.Keyword;
import druppel.command.ParseResult;
import druppel.message.AdminTextKey;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.HelpTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Cards of help: the commands, messages that were not understood, and features for members only.
public record HelpCards(Texts texts) {

    /// The answer to a request that only members can make.
    public Card joinFirst(TextKey why) {
        return Card.of(
                new Block.Paragraph(texts.say(why)),
                buttons(HelpButton.JOIN.primary("", texts.say(MemberTextKey.JOIN))));
    }

    /// The list of commands, one per line.
    public Card help() {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(texts.say(HelpTextKey.HELP_TITLE))));
        Stream.<TextKey>of(
                        HelpTextKey.HELP_TIP,
                        HelpTextKey.HELP_REFLECT,
                        HelpTextKey.HELP_STREAK,
                        HelpTextKey.HELP_NOW,
                        HelpTextKey.HELP_PLAN,
                        HelpTextKey.HELP_SHARE,
                        HelpTextKey.HELP_RHYTHM,
                        HelpTextKey.HELP_OFTEN,
                        HelpTextKey.HELP_PAUSE,
                        HelpTextKey.HELP_SETTINGS,
                        HelpTextKey.HELP_PROGRAMME,
                        HelpTextKey.HELP_BUDDY,
                        HelpTextKey.HELP_TOGETHER,
                        HelpTextKey.HELP_LOOK_BACK,
                        HelpTextKey.HELP_PRIVACY,
                        HelpTextKey.HELP_STOP)
                .map(line -> new Block.Paragraph(texts.say(line)))
                .forEach(blocks::add);
        blocks.add(new Block.Note(texts.say(HelpTextKey.HELP_PLAIN)));
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
                        AdminTextKey.HELP_ADMIN,
                        AdminTextKey.HELP_INVITE,
                        AdminTextKey.HELP_OVERVIEW,
                        AdminTextKey.HELP_CHALLENGES,
                        AdminTextKey.HELP_NEWCOMERS)
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
                        blocks.add(new Block.Paragraph(texts.say(HelpTextKey.UNCLEAR_NEAREST, "nearest", nearest))));
        blocks.add(new Block.Note(texts.say(HelpTextKey.UNCLEAR_HELP)));
        return new Card(blocks);
    }

    /// What was not understood, in a sentence.
    public String problem(ParseResult.Unclear unclear) {
        return texts.say(unclear.problem().explanation(unclear.given()), "given", unclear.given());
    }
}
