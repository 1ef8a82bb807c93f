package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The cards of help: what can be said, what was not understood, and what only members can do.
public record HelpCards(Phrases phrases) {

    /// The answer to something that only members can do.
    public Card joinFirst(Phrase why) {
        return Card.of(new Block.Paragraph(phrases.say(why)), buttons(Button.primary("join:", phrases.say(Phrase.JOIN))));
    }

    /// What can be said, a line each.
    public Card help() {
        List<Block> blocks =
                new ArrayList<>(List.of(new Block.Heading(phrases.say(Phrase.HELP_TITLE))));
        Stream.<Saying>of(
                        Phrase.HELP_TIP,
                        Phrase.HELP_REFLECT,
                        Phrase.HELP_STREAK,
                        Phrase.HELP_NOW,
                        Phrase.HELP_PLAN,
                        Phrase.HELP_SHARE,
                        Phrase.HELP_RHYTHM,
                        Phrase.HELP_OFTEN,
                        Phrase.HELP_PAUSE,
                        Phrase.HELP_SETTINGS,
                        Phrase.HELP_PROGRAMME,
                        GroupPhrase.HELP_BUDDY,
                        GroupPhrase.HELP_TOGETHER,
                        Phrase.HELP_LOOK_BACK,
                        Phrase.HELP_PRIVACY,
                        Phrase.HELP_STOP)
                .map(line -> new Block.Paragraph(phrases.say(line)))
                .forEach(blocks::add);
        blocks.add(new Block.Note(phrases.say(Phrase.HELP_PLAIN)));
        blocks.add(doors());
        return new Card(blocks);
    }

    /// What is asked for most, to press instead of to type.
    private Block doors() {
        return buttons(
                asking(Verb.TIP, Phrase.HOME_TIP),
                asking(Verb.NOW, Phrase.HOME_NOW),
                asking(Verb.STREAK, Phrase.STREAK_TITLE),
                asking(Verb.NUDGE, Phrase.HOME_SETTINGS));
    }

    /// As it is said in their language, since some platforms show what was pressed as if it had
    /// been.
    private Button asking(Verb verb, Phrase label) {
        return Button.asking(verb.written(phrases.language()), phrases.say(label));
    }

    /// The same for somebody who looks after the workspace.
    public Card helpForAdmins() {
        Card help = help();
        List<Block> blocks = new ArrayList<>(help.blocks());
        Stream.<Saying>of(
                        Phrase.HELP_ADMIN,
                        Phrase.HELP_INVITE,
                        Phrase.HELP_OVERVIEW,
                        GroupPhrase.HELP_CHALLENGES,
                        Phrase.HELP_NEWCOMERS)
                .map(line -> new Block.Paragraph(phrases.say(line)))
                .forEach(line -> blocks.add(blocks.size() - 2, line));
        return new Card(blocks);
    }

    /// What was not understood, the nearest that would be, and where to find the rest.
    public Card unclear(Parsed.Unclear unclear) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(problem(unclear)));
        unclear.nearest()
                .ifPresent(nearest ->
                        blocks.add(
                                new Block.Paragraph(
                                        phrases.say(Phrase.UNCLEAR_NEAREST, "nearest", nearest))));
        blocks.add(new Block.Note(phrases.say(Phrase.UNCLEAR_HELP)));
        unclear.nearest()
                .filter(Button::canAsk)
                .ifPresent(nearest -> blocks.add(buttons(Button.asking(nearest, nearest))));
        return new Card(blocks);
    }

    /// The same, with a way to keep what was said if it was meant as the member's own words.
    public Card unclear(Parsed.Unclear unclear, String said) {
        return unclear(unclear)
                .and(
                        new Block.Input(
                                "reflection",
                                phrases.say(Phrase.UNCLEAR_OWN_WORDS),
                                Block.Entry.LINES,
                                said),
                        buttons(Button.plain("keep:newest", phrases.say(Phrase.REFLECT_KEEP))));
    }

    /// What was not understood, in a sentence.
    public String problem(Parsed.Unclear unclear) {
        Phrase what =
                unclear.given().isBlank() ? blank(unclear.problem()) : phrase(unclear.problem());
        return phrases.say(what, "given", unclear.given());
    }

    private static Phrase blank(Parsed.Problem problem) {
        return switch (problem) {
            case TIME, DAYS, DATE, DATE_PAST, ZONE, REGION, UNKNOWN_WORD, EXTRA_WORDS ->
                    Phrase.UNCLEAR_MISSING;
            case PAUSE_WITHOUT_END,
                    PAUSE_TOO_LONG,
                    LANGUAGE,
                    PLAN,
                    BUDDY,
                    CODE,
                    TEAM_CODE,
                    INVITEES ->
                    phrase(problem);
        };
    }

    private static Phrase phrase(Parsed.Problem problem) {
        return switch (problem) {
            case UNKNOWN_WORD -> Phrase.UNCLEAR_WORD;
            case EXTRA_WORDS -> Phrase.UNCLEAR_EXTRA_WORDS;
            case TIME -> Phrase.UNCLEAR_TIME;
            case DAYS -> Phrase.UNCLEAR_DAYS;
            case DATE -> Phrase.UNCLEAR_DATE;
            case DATE_PAST -> Phrase.UNCLEAR_DATE_PAST;
            case PAUSE_WITHOUT_END -> Phrase.UNCLEAR_PAUSE_WITHOUT_END;
            case PAUSE_TOO_LONG -> Phrase.UNCLEAR_PAUSE_TOO_LONG;
            case ZONE -> Phrase.UNCLEAR_ZONE;
            case LANGUAGE -> Phrase.UNCLEAR_LANGUAGE;
            case REGION -> Phrase.UNCLEAR_REGION;
            case PLAN -> Phrase.UNCLEAR_PLAN;
            case BUDDY -> Phrase.UNCLEAR_BUDDY;
            case CODE -> Phrase.UNCLEAR_CODE;
            case TEAM_CODE -> Phrase.UNCLEAR_TEAM_CODE;
            case INVITEES -> Phrase.UNCLEAR_INVITEES;
        };
    }
}
