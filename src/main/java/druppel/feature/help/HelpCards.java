package druppel.feature.help;

import static druppel.message.Block.buttons;

import druppel.command.Keyword;
import druppel.command.ParseResult;
import druppel.message.AdminTextKey;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.HelpTextKey;
import druppel.message.LabelTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;

/// Cards of help: the commands, messages that were not understood, and features for members only.
public record HelpCards(Texts texts) {
    private static final List<TextKey> ADMIN_LINES = List.of(
            AdminTextKey.HELP_ADMIN,
            AdminTextKey.HELP_INVITE,
            AdminTextKey.HELP_OVERVIEW,
            AdminTextKey.HELP_CHALLENGES,
            AdminTextKey.HELP_NEWCOMERS,
            AdminTextKey.HELP_DAYS_OFF);

    /// The answer to a request that only members can make.
    public Card joinFirst(TextKey why) {
        return Card.of(
                new Block.Paragraph(texts.say(why)),
                buttons(HelpButton.JOIN.primary("", texts.say(MemberTextKey.JOIN))));
    }

    /// The lines of help that most people need, and a button for all others.
    public Card help(boolean joined) {
        return Card.of(new Block.Heading(texts.say(HelpTextKey.HELP_TITLE)))
                .and(lines(first(joined)))
                .and(
                        new Block.Note(texts.say(HelpTextKey.HELP_PLAIN)),
                        buttons(HelpListButton.MORE.plain("", texts.say(HelpTextKey.HELP_MORE))));
    }

    /// Everything that can be said, in groups.
    Card everything(boolean joined, boolean admin) {
        List<HelpLine> first = first(joined);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(texts.say(HelpTextKey.HELP_TITLE))));
        blocks.addAll(List.of(lines(first)));
        for (HelpLine.Group group : HelpLine.Group.values()) {
            blocks.add(new Block.Heading(texts.say(group.title())));
            blocks.addAll(List.of(lines(
                    group.lines().stream().filter(line -> !first.contains(line)).toList())));
        }
        if (admin) {
            ADMIN_LINES.forEach(line -> blocks.add(new Block.Paragraph(texts.say(line))));
        }
        blocks.add(new Block.Note(texts.say(HelpTextKey.HELP_BUTTONS)));
        return new Card(blocks);
    }

    private static List<HelpLine> first(boolean joined) {
        return joined ? HelpLine.FIRST : HelpLine.BEFORE_JOINING;
    }

    private Block[] lines(List<HelpLine> lines) {
        return lines.stream().map(line -> line.in(texts)).toArray(Block[]::new);
    }

    /// Asks before the member leaves.
    Card stop() {
        return Card.of(
                new Block.Paragraph(texts.say(ConversationTextKey.OFFER_STOP)),
                buttons(Keyword.STOP.button(texts, LabelTextKey.LABEL_STOP)));
    }

    /// Says that a message was not understood, with the closest command if there is one, and a pointer to help.
    public Card unclear(ParseResult.Unclear unclear) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(problem(unclear)));
        if (unclear.suggestions().size() == 1) {
            String nearest = unclear.suggestions().getFirst();
            blocks.add(new Block.Paragraph(texts.say(HelpTextKey.UNCLEAR_NEAREST, "nearest", nearest)));
        }
        blocks.add(new Block.Note(texts.say(HelpTextKey.UNCLEAR_HELP)));
        return new Card(blocks);
    }

    /// What was not understood, in a sentence.
    public String problem(ParseResult.Unclear unclear) {
        return texts.say(unclear.problem().explanation(unclear.given()), "given", unclear.given());
    }
}
